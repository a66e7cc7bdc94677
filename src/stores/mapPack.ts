import type { PackBackend } from './packBackend'
import type { MapPack } from '@/domain/mapPack'
import type { PackProblem, PackStage } from '@/domain/packStage'
import type { PackState } from '@/domain/storedFiles'
import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { storedBytes } from '@/domain/packChunks'
import { browserPacks } from './packBackend'

/** Bytes left free beside a pack: for plans and tracks, and a new release of the guide. */
const RESERVE = 5_000_000

/** The map pack of this device, shared by the map and the page that checks what is stored. */
export const useMapPackStore = defineStore('mapPack', () => {
  let backend: PackBackend | undefined
  let abort = new AbortController()
  let hasConsent = false
  let looking: Promise<void> | undefined
  let running: Promise<void> | undefined
  const stage = ref<PackStage>('unknown')
  const problem = ref<PackProblem | null>(null)
  /** What the host offers. */
  const offer = shallowRef<MapPack | null>(null)
  /** The whole pack that maps use. */
  const own = shallowRef<MapPack | null>(null)
  /** The pack that is being downloaded, or was. */
  const wanted = shallowRef<MapPack | null>(null)
  /** True once every byte of `own` was compared. */
  const isProven = ref(false)
  /** Bytes of `wanted` that are here. */
  const done = ref(0)

  /** The pack that the controls are about. */
  const pack = computed(() => (stage.value === 'ready' ? own.value : wanted.value) ?? own.value ?? offer.value)
  /** A newer pack than the one in use. */
  const update = computed(() => stage.value === 'ready' && offer.value !== null && offer.value.sha256 !== own.value?.sha256 ? offer.value : null)
  const isBusy = computed(() => stage.value === 'downloading' || stage.value === 'verifying')
  /** For the check before setting out: never whole before its bytes were compared. */
  const states = computed<readonly PackState[]>(() => [
    ...own.value === null ? [] : [stateOf(own.value, isProven.value ? 'whole' : 'unchecked', own.value.size)],
    ...wanted.value === null || stage.value === 'offered' || stage.value === 'asking'
      ? []
      : [stateOf(wanted.value, stage.value === 'verifying' ? 'unchecked' : stage.value === 'damaged' ? 'damaged' : 'partial', done.value)],
  ])

  function stateOf({ id, date }: MapPack, state: PackState['state'], bytes: number): PackState {
    return { id: `${id}-${state}`, name: date ?? id, bytes, state }
  }

  function become(next: PackStage, why: PackProblem | null = null): void {
    stage.value = next
    problem.value = why
  }

  /** Use `made`; without it what the browser has, once. */
  function connect(made?: PackBackend): PackBackend {
    if (backend === undefined) {
      backend = made ?? browserPacks(import.meta.env.BASE_URL)
      backend.hear(() => void follow())
      backend.onOnline(() => problem.value === 'offline' && void resume())
      backend.network.onChange(() => {
        if (stage.value === 'downloading' && !hasConsent && backend?.network.isMetered() === true) {
          pause()
          problem.value = 'mobile'
        }
      })
    }
    return backend
  }

  /** Find out what is offered and what is stored, where `proves` comparing every byte. */
  function look(proves = true): Promise<void> {
    looking ??= lookOnce(proves).finally(() => {
      looking = undefined
    })
    return looking
  }

  async function lookOnce(proves: boolean): Promise<void> {
    const { store, offers } = connect()
    if (store === undefined)
      return become('unsupported')
    const [stored, offered] = await Promise.all([store.read(), offers()])
    if (isBusy.value)
      return
    const [offeredPack] = offered ?? []
    offer.value = offeredPack ?? null
    own.value = null
    isProven.value = false
    wanted.value = null
    const whole = stored.find(each => each.chunks.size === each.pack.chunks.length)
    const part = stored.find(each => each !== whole && (offeredPack === undefined || each.pack.sha256 === offeredPack.sha256))
    if (whole !== undefined && !proves) {
      own.value = whole.pack
      become('ready')
    }
    else if (whole !== undefined && !await prove(whole.pack)) {
      return
    }
    if (part !== undefined) {
      wanted.value = part.pack
      done.value = storedBytes(part.pack, part.chunks)
      return become('paused')
    }
    if (own.value === null)
      become(offer.value === null ? 'none' : 'offered')
  }

  /** Something changed what is stored: look again, unless it is what is known. */
  async function follow(): Promise<void> {
    const stored = await connect().store?.read() ?? []
    const known = stage.value === 'damaged' ? wanted.value : own.value
    const isKnown = known !== null && stored.some(({ pack, chunks }) => pack.sha256 === known.sha256 && (stage.value === 'damaged' || chunks.size === pack.chunks.length))
    if (!isKnown && !isBusy.value)
      await look()
  }

  /** Read every byte back; true, and in use, only when all are right. */
  async function prove(pack: MapPack): Promise<boolean> {
    const { store, tell } = connect()
    wanted.value = pack
    done.value = 0
    become('verifying')
    const proof = await store?.prove(pack, (bytes) => {
      done.value = bytes
    })
    if (proof !== undefined && 'blob' in proof) {
      own.value = pack
      isProven.value = true
      wanted.value = null
      become('ready')
      return true
    }
    own.value = null
    become('damaged')
    tell()
    return false
  }

  /** Download what is offered, or go on with what was begun; asks first where the network may cost money. */
  async function download(): Promise<void> {
    const next = update.value ?? wanted.value ?? offer.value
    if (next === null || isBusy.value)
      return
    if (next !== wanted.value)
      done.value = 0
    wanted.value = next
    if (!hasConsent && connect().network.isMetered() === true)
      return become('asking')
    running = run(wanted.value)
    await running
  }

  /** Go on; where the network may cost money only after asking. */
  const resume = download

  /** The visitor would rather wait for another network. */
  function decline(): void {
    if (own.value !== null)
      wanted.value = null
    become(own.value !== null ? 'ready' : done.value > 0 ? 'paused' : 'offered')
  }

  /** The visitor agreed to use mobile data for this download. */
  async function agree(): Promise<void> {
    hasConsent = true
    await download()
  }

  async function run(pack: MapPack): Promise<void> {
    const { store, download, room, storeApp, tell } = connect()
    // The stage is taken before anything is awaited: a second press finds it taken.
    become('downloading')
    const mine = abort = new AbortController()
    const left = await room()
    if (left !== null && left < pack.size - done.value + RESERVE)
      return become('failed', 'full')
    const end = await download(pack, {
      signal: mine.signal,
      onProgress: (bytes) => {
        if (!mine.signal.aborted)
          done.value = bytes
      },
    })
    if (mine !== abort || end === 'stopped')
      return
    if (end !== 'done')
      return become(end === 'offline' ? 'paused' : 'failed', end)
    await storeApp()
    // Paused or cancelled when everything was here but the app.
    if (mine.signal.aborted)
      return
    if (!await prove(pack))
      return
    await store?.remove(({ sha256 }) => sha256 === pack.sha256)
    hasConsent = false
    tell()
  }

  /** Stop for now; what is here stays. */
  function pause(): void {
    abort.abort()
    become('paused')
  }

  /** Stop and delete what was downloaded; a whole pack in use stays. */
  async function cancel(): Promise<void> {
    abort.abort()
    await running
    hasConsent = false
    const kept = own.value?.sha256
    wanted.value = null
    done.value = 0
    become(own.value !== null ? 'ready' : offer.value === null ? 'none' : 'offered')
    await connect().store?.remove(({ sha256 }) => sha256 === kept)
  }

  /** Delete the pack; the map goes back to its sketch. */
  async function remove(): Promise<void> {
    own.value = null
    await cancel()
    connect().tell()
  }

  return { stage, problem, offer, own, wanted, done, pack, update, isBusy, states, connect, look, download, resume, agree, decline, pause, cancel, remove }
})
