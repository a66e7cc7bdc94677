import { resolve } from 'node:path'
import { compressDist } from './compressDist'

const dist = resolve(process.argv[2] ?? 'dist')
console.log(`${await compressDist(dist)} files compressed ahead of time in ${dist}`)
