import { describe, expect, it } from 'vitest'
import { shareLink } from '@/platform/share'

const link = { title: '罗荣桓故居', url: 'https://example.org/places/luo-ronghuan-guju' }
const refuse = (name: string) => async () => {
  throw new DOMException('', name)
}

describe('shareLink', () => {
  it('hands the link to the sheet of the phone', async () => {
    expect(await shareLink(link, { share: async () => {} })).toBe('shared')
  })

  it('does not copy behind the back of someone who closed the sheet', async () => {
    const copied: string[] = []
    const outcome = await shareLink(link, { share: refuse('AbortError'), clipboard: { writeText: async text => void copied.push(text) } })
    expect([outcome, copied]).toEqual(['cancelled', []])
  })

  it.each([undefined, refuse('NotAllowedError')])('copies where there is no sheet or it refuses', async (share) => {
    const copied: string[] = []
    expect(await shareLink(link, { share, clipboard: { writeText: async text => void copied.push(text) } })).toBe('copied')
    expect(copied).toEqual([link.url])
  })

  it('admits it when the clipboard refuses or is missing', async () => {
    expect(await shareLink(link, { clipboard: { writeText: refuse('NotAllowedError') } })).toBe('refused')
    expect(await shareLink(link, {})).toBe('refused')
  })
})
