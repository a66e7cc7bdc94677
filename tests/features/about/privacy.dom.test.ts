import type { VisitorRecords } from '@/domain/visitorRecords'
import type { Forgotten } from '@/platform/forget'
import { flushPromises, mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { NO_RECORDS } from '@/domain/visitorRecords'
import { FORGET_TOOLS } from '@/features/about/forgetTools'
import PrivacyPart from '@/features/about/PrivacyPart.vue'
import { allByRole, byRole } from '../../fixtures/byRole'

const MADE: VisitorRecords = { ...NO_RECORDS, plans: [{ id: 'p1' }, { id: 'p2' }], hikes: [{ id: 'h' }] }

async function privacy({ outcome = { visitor: true, guide: true }, isOnline = true, isStartedEmpty = false, made = MADE }: { outcome?: Forgotten, isOnline?: boolean, isStartedEmpty?: boolean, made?: VisitorRecords | null } = {}) {
  const done: string[] = []
  const router = createRouter({ history: createMemoryHistory('/guide/'), routes: [{ path: '/:rest(.*)*', component: PrivacyPart }] })
  const part = mount(PrivacyPart, {
    attachTo: document.body,
    global: {
      plugins: [router],
      provide: {
        [FORGET_TOOLS]: {
          readMade: async () => made,
          forget: async () => {
            done.push('forget')
            return outcome
          },
          isOnline: () => isOnline,
          startEmpty: async (address: string) => void done.push(address),
          isStartedEmpty: async () => isStartedEmpty,
        },
      },
    },
  })
  await flushPromises()
  const press = async (name: string): Promise<void> => {
    byRole(part.element, 'button', name).click()
    await flushPromises()
  }
  return { element: part.element, done, press }
}

it('says what is kept on the device', async () => {
  const { element } = await privacy()
  for (const words of ['导览本身', '行程和它们的撤销记录', '亮暗、语言、字号'])
    expect(element.textContent).toContain(words)
})

it('asks before it deletes, and says what would be lost', async () => {
  const { element, done, press } = await privacy()
  await press('全部删除…')
  expect(element.textContent).toContain('会删去：2 个行程、1 条山行的进度')
  byRole(element, 'link', '先存一份备份')
  expect(document.activeElement?.textContent).toBe('真的全部删除？')
  await press('不删')
  expect(done).toEqual([])
  expect(document.activeElement).toBe(byRole(element, 'button', '全部删除…'))
})

it('deletes when confirmed and loads the page anew, with nothing in memory', async () => {
  const { done, press } = await privacy()
  await press('全部删除…')
  await press('确认全部删除')
  expect(done).toEqual(['forget', '/guide/about'])
})

it('without a network warns first, deletes, and does not load what it could not get', async () => {
  const { element, done, press } = await privacy({ isOnline: false })
  await press('全部删除…')
  expect(element.textContent).toContain('有网之前打不开导览')
  await press('确认全部删除')
  expect(done).toEqual(['forget'])
  expect(element.textContent).toContain('已经全部删除')
  expect(document.activeElement?.textContent).toContain('已经全部删除')
})

it('says what could not be deleted, and lets it be tried again', async () => {
  const { element, press } = await privacy({ outcome: { visitor: false, guide: false } })
  await press('全部删除…')
  await press('确认全部删除')
  expect(element.textContent).toContain('你做的东西没有删成')
  expect(element.textContent).toContain('存下的导览没有删成')
  expect(element.textContent).not.toContain('已经全部删除')
  byRole(element, 'button', '确认全部删除')
})

it('says after loading anew that all is gone, where it is seen and read out', async () => {
  const { element } = await privacy({ isStartedEmpty: true })
  expect(element.textContent).toContain('已经全部删除')
  expect(document.activeElement?.textContent).toContain('已经全部删除')
  expect(allByRole(element, 'button', '全部删除…')).toEqual([])
})

it('does not promise that nothing is there where it cannot be read', async () => {
  const { element, press } = await privacy({ made: null })
  await press('全部删除…')
  expect(element.textContent).not.toContain('现在没有')
  expect(element.textContent).toContain('你做的东西会一起删去')
})
