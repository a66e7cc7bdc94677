import process from 'node:process'
import * as fc from 'fast-check'

// The test command is the same every time; `npm run proof` draws anew, and says which seed it drew.
const seed = Number(process.env['PROPERTY_SEED'] ?? 20_260_101)

fc.configureGlobal({ seed })
