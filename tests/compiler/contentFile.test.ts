import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readContentFiles } from '@/compiler/contentFile'
import { problemsOf, TINY_GUIDE } from './tinyGuide'

const GBK = Buffer.from('6e616d65733a207b207a683a20e4afcbae207d0a', 'hex')
let folder = ''

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'content-')), 'data')
  cpSync(TINY_GUIDE, folder, { recursive: true })
})

afterEach(() => rmSync(join(folder, '..'), { recursive: true }))

function problems(): readonly string[] {
  return problemsOf(readContentFiles(folder)).map(problem => problem.replace(/^.*\/data\//u, ''))
}

describe('a file of the content', () => {
  it.each(['places/mishui.yaml', 'essays/gui-tu.md', 'apparatus/shan-xing.yaml', 'waymarks.yaml'])('is refused in another encoding, and nothing is made of it: %s', (name) => {
    writeFileSync(join(folder, name), GBK)
    expect(problems()).toEqual([`${name}:1 is not UTF-8; save it as UTF-8`])
  })

  it('may stand in a folder that is linked, even to itself', () => {
    symlinkSync(join(folder, 'places'), join(folder, 'dishes/more'))
    symlinkSync(folder, join(folder, 'people/back'))
    expect(problems()).toEqual(['mishui', 'shiqiao', 'yunfeng-an'].map(id => `dishes/more/${id}.yaml:1 no file of this name belongs here`))
  })

  it('is refused where it cannot be read', () => {
    symlinkSync('nowhere', join(folder, 'places/gone.yaml'))
    expect(problems()).toEqual(['places/gone.yaml:1 cannot be read: ENOENT'])
  })

  it('is refused with characters that were lost', () => {
    const path = join(folder, 'places/mishui.yaml')
    writeFileSync(path, readFileSync(path, 'utf8').replace('一条河', '一\uFFFD河'))
    expect(problems()).toEqual(['places/mishui.yaml:5 holds � (U+FFFD), which stands for a character that was lost'])
  })
})
