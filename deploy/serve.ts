import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { join, resolve } from 'node:path'
import { createSite } from './site'

const dist = resolve(import.meta.dirname, '../dist')
const port = Number(process.env['PORT'] ?? 4173)

function fail(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

if (!Number.isInteger(port) || port < 0 || port > 65535)
  fail(`PORT is "${process.env['PORT']}", which is no port number. Give one from 1024 to 65535.`)
if (!existsSync(join(dist, 'index.html')))
  fail('There is nothing to serve yet: run "npm run build" first.')

createServer(createSite({ dist }))
  .on('error', (error: NodeJS.ErrnoException) => fail(error.code === 'EADDRINUSE'
    ? `Port ${port} is in use. Close the other program, or choose another port: PORT=${port + 1} npm start`
    : `The server could not start: ${error.message}`))
  .on('listening', () => console.log(`循文游衡东: http://localhost:${port}`))
  .listen(port)
