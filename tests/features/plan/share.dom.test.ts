import { expect, it } from 'vitest'
import { encodePlan } from '@/domain/exchange/planLink'
import { byRole } from '../../fixtures/byRole'
import { TWO_DAYS } from '../../domain/exchange/plans'
import { planPage, settle } from './planPages'

const code = encodePlan(TWO_DAYS)
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
