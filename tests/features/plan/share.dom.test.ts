import { expect, it, vi } from 'vitest'
import { splitCode, writePart } from '@/domain/exchange/linkParts'
import { encodePlan } from '@/domain/exchange/planLink'
import { collectLinkPart, linkPartsOf } from '@/platform/linkParts'
import { browserZlib } from '@/platform/zlibStream'
import { byRole } from '../../fixtures/byRole'
import { TWO_DAYS } from '../../domain/exchange/plans'
import { planPage, settle } from './planPages'

const code = await encodePlan(TWO_DAYS, browserZlib())
const link = typeof code === 'string' ? `#${code}` : ''
let count = 0

async function opened(hash: string, database = `shared-${count++}`) {
  window.location.hash = hash
  return { database, ...await planPage('/plan/shared', database) }
}

it('shows a shared plan and stores nothing before it is asked to', async () => {
  const { element, plans, router } = await opened(link)
  expect(element.querySelectorAll('.stop')).toHaveLength(TWO_DAYS.days.flatMap(({ stops }) => stops).length)
  expect(plans.plans).toEqual([])
  byRole(element, 'button', '存为我的行程').click()
  await settle()
  expect(plans.plans).toEqual([TWO_DAYS])
  expect(router.currentRoute.value.path).toBe(`/plan/${TWO_DAYS.id}`)
})

it('keeps a plan that is here already beside the other one', async () => {
  const { database, plans } = await opened(link)
  await plans.add(TWO_DAYS)
  const { element, plans: again } = await opened(link, database)
  byRole(element, 'button', '另存一份').click()
  await settle()
  expect(again.plans.map(({ title }) => title)).toEqual([TWO_DAYS.title, TWO_DAYS.title])
})

it('says what is wrong with a damaged link', async () => {
  const { element } = await opened(link.slice(0, -9))
  expect(element.querySelector('[role=alert]')?.textContent).toContain('损坏或被截断')
})

const parts = splitCode(link.slice(1), 150) ?? []

it('puts a plan together from several codes, whatever their order, and says which are missing', async () => {
  localStorage.clear()
  const { element } = await opened(`#${parts.slice(1, 2).map(writePart).join('')}`)
  expect(element.textContent).toContain(`这是一份行程的第 2 个码，共 ${parts.length} 个。`)
  expect(element.textContent).toContain('还差第 1、3')
  expect(element.querySelector('.stop')).toBeNull()
  for (const part of [...parts].reverse())
    await opened(`#${writePart(part)}`)
  const { element: whole, plans } = await opened(`#${parts.slice(0, 1).map(writePart).join('')}`)
  expect(whole.querySelector('h1')?.textContent).toContain(TWO_DAYS.title)
  byRole(whole, 'button', '存为我的行程').click()
  await settle()
  expect(plans.plans).toEqual([TWO_DAYS])
  expect(localStorage.getItem('link-parts')).toBeNull()
})

it('keeps the codes for as long as the device has not stored the plan', async () => {
  localStorage.clear()
  for (const part of parts)
    collectLinkPart(part, Date.now())
  const { element, plans } = await opened(`#${parts.slice(0, 1).map(writePart).join('')}`)
  const { database } = plans.connect()
  const save = vi.spyOn(database, 'save').mockResolvedValue({ problem: 'full' })
  byRole(element, 'button', '存为我的行程').click()
  await settle()
  expect(save).toHaveBeenCalled()
  expect(plans.unsaved).toEqual([TWO_DAYS])
  expect(linkPartsOf(parts[0]?.set ?? '')).toHaveLength(parts.length)
})

it('completes a plan here when the last code opens in another tab', async () => {
  localStorage.clear()
  const { element } = await opened(`#${parts.slice(0, 1).map(writePart).join('')}`)
  for (const part of parts)
    collectLinkPart(part, Date.now())
  window.dispatchEvent(new StorageEvent('storage', { key: 'link-parts' }))
  await settle()
  expect(element.querySelector('h1')?.textContent).toContain(TWO_DAYS.title)
})

it('refuses a code that was damaged, and keeps those that came whole', async () => {
  localStorage.clear()
  await opened(`#${parts.slice(0, 1).map(writePart).join('')}`)
  const { element } = await opened(`#${parts.slice(1, 2).map(writePart).join('').slice(0, -3)}`)
  expect(element.querySelector('[role=alert]')?.textContent).toContain('损坏或被截断')
  expect(linkPartsOf(parts[0]?.set ?? '')).toHaveLength(1)
})
