import { compressDist } from './compressDist'
import { distFolder } from './distFolder'

console.log(`${await compressDist(distFolder)} files compressed ahead of time in ${distFolder}`)
