/** How the battery stands. */
export interface BatteryState {
  /** From 0 to 1. */
  readonly level: number
  readonly isCharging: boolean
}

/** What a device that tells of its battery hands out. */
interface BatteryManager extends Pick<EventTarget, 'addEventListener' | 'removeEventListener'> {
  readonly level: number
  readonly charging: boolean
}

/** Asks for the battery; null where the browser does not tell. */
export type BatterySource = (() => Promise<unknown>) | null

function isBattery(battery: unknown): battery is BatteryManager {
  return typeof battery === 'object' && battery !== null && 'level' in battery && 'charging' in battery && 'addEventListener' in battery
}

/** Follow the battery until the function that is returned is called; a browser that does not tell is never heard of. */
export function followBattery(changed: (state: BatteryState) => void, source: BatterySource = browserBattery()): () => void {
  let stop: () => void = () => {}
  let isOver = false
  async function begin(): Promise<void> {
    const battery = await source?.().catch(() => undefined)
    if (isOver || !isBattery(battery))
      return
    const tell = (): void => changed({ level: battery.level, isCharging: battery.charging })
    battery.addEventListener('levelchange', tell)
    battery.addEventListener('chargingchange', tell)
    stop = () => {
      battery.removeEventListener('levelchange', tell)
      battery.removeEventListener('chargingchange', tell)
    }
    tell()
  }
  void begin()
  return () => {
    isOver = true
    stop()
  }
}

function browserBattery(): BatterySource {
  const ask: unknown = Reflect.get(navigator, 'getBattery')
  return typeof ask === 'function' ? async (): Promise<unknown> => Reflect.apply(ask, navigator, []) : null
}
