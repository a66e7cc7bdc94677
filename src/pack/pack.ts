import process from 'node:process'
import { advise } from './advice'
import { fileSource } from './fileSource'
import { httpSource } from './httpSource'
import { makePack } from './makePack'
import { readArguments, USAGE } from './packArguments'
import { createPackConsole } from './packConsole'

const today = new Date().toISOString().slice(0, 10).replaceAll('-', '')
const args = readArguments(process.argv.slice(2), today)

if (typeof args === 'string') {
  console.error(`${args}\n\n${USAGE}`)
  process.exitCode = 2
}
else {
  const source = /^https?:\/\//u.test(args.from) ? httpSource(args.from) : fileSource(args.from)
  const terminal = createPackConsole(process.stdout)
  try {
    await makePack(source, args, terminal)
  }
  catch (error) {
    terminal.say('')
    console.error(advise(error))
    process.exitCode = 1
  }
  finally {
    await source.close()
  }
}
