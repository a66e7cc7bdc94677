import type { StoredProgress, StoredReport } from '@/domain/workerStatus'
import type { CheckStage } from '@/locales/offline'
import type { StoreState } from '@/platform/storedFiles'
import type { DeviceTools } from './deviceTools'
import { computed, onMounted, onScopeDispose, ref, shallowRef } from 'vue'
import { isInApp, installWay } from '@/domain/installWay'
import { isProven } from '@/domain/storedFiles'

/** Why a repair did not bring everything: there is no network, or it did not give the files. */
export type RepairProblem = 'offline' | 'failed'

/** The check of the stored guide: where it stands, and the two things a visitor can do. */
export function useStoredCheck(tools: Pick<DeviceTools, 'files' | 'traits' | 'isOnline'>, checkPacks: () => Promise<void>) {
  const store = ref<StoreState | null>(null)
  const isWithinApp = ref(false)
  const running = ref<'check' | 'repair' | null>(null)
  const progress = shallowRef<StoredProgress | null>(null)
  const report = shallowRef<StoredReport | null>(null)
  const isSilent = ref(false)
  const repairProblem = ref<RepairProblem | null>(null)
  const stops: (() => void)[] = []

  async function look(): Promise<void> {
    store.value = await tools.files().state()
  }

  onMounted(() => {
    isWithinApp.value = isInApp(installWay(tools.traits()))
    stops.push(tools.files().onChange(() => {
      // Another release took over: what was found is no longer what is there.
      report.value = null
      repairProblem.value = null
      void look()
    }))
    void look()
  })
  onScopeDispose(() => stops.forEach(stop => stop()))

  const stage = computed<CheckStage>(() => {
    if (running.value !== null)
      return running.value === 'check' ? 'checking' : 'repairing'
    if (store.value === 'unsupported')
      return isWithinApp.value ? 'in-app' : 'unsupported'
    if (store.value === 'none' || store.value === 'storing')
      return store.value
    if (isSilent.value)
      return 'silent'
    // The guide does without a map pack, whose state is said by itself.
    if (report.value !== null)
      return isProven(report.value.files) ? 'whole' : 'faulty'
    return store.value === null ? 'waiting' : 'unchecked'
  })

  async function run(type: 'check' | 'repair'): Promise<void> {
    if (running.value !== null)
      return
    await look()
    if (store.value !== 'stored') {
      report.value = null
      return
    }
    running.value = type
    progress.value = null
    repairProblem.value = null
    const [answer] = await Promise.all([
      tools.files().ask(type, (heard) => {
        progress.value = heard
      }),
      checkPacks(),
    ])
    running.value = null
    isSilent.value = answer === undefined
    report.value = answer ?? null
    if (type === 'repair' && answer !== undefined && answer.files.some(({ state }) => state !== 'whole'))
      repairProblem.value = tools.isOnline() ? 'failed' : 'offline'
  }

  return { stage, store, isWithinApp, progress, report, repairProblem, check: () => run('check'), repair: () => run('repair') }
}
