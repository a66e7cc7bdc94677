import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import process from 'node:process'
import { distFolder } from '../src/build/distFolder'
import { createSite } from './site'

const asked = process.env['PORT'] || '4173'
const port = Number(asked)

function fail(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

if (!Number.isInteger(port) || port < 0 || port > 65535)
  fail(`PORT is "${asked}", which is no port number. Give one from 1024 to 65535.`)
if (!existsSync(join(distFolder, 'index.html')))
  fail('There is nothing to serve yet: run "npm run build" first.')

const server = createServer(createSite({ dist: distFolder }))
server
  .on('error', (error: NodeJS.ErrnoException) => fail(error.code === 'EADDRINUSE'
    ? `Port ${port} is in use. Close the other program, or choose another port: PORT=${port + 1} npm start`
    : `The server could not start: ${error.message}`))
  .on('listening', () => {
    // Whoever asks for port 0 is given one.
    const address = server.address()
    console.log(`循文游衡东: http://localhost:${typeof address === 'object' && address ? address.port : port}`)
  })
  .listen(port)
