import type { NamedCheck } from './fieldCheckFile'
import type { Locale } from './locale'
import { chinaClock, chinaDate } from './chinaTime'

/** Date and time on the clocks of China, as `2026-04-18 09:05`. */
export function chinaTime(time: number): string {
  return `${chinaDate(time)} ${chinaClock(time)}`
}

/** Field checks as text for a message to the editor: a line for what, where, how sure and when. */
export function fieldCheckText(checks: readonly NamedCheck[], locale: Locale): string {
  const lines = checks.map(({ name, check: { at, accuracy, fixes, takenAt } }) => {
    const spot = `${at.lat.toFixed(6)}, ${at.lng.toFixed(6)} (WGS 84) ±${Math.ceil(accuracy)} m`
    return locale === 'en'
      ? `${name}: ${spot}, mean of ${fixes}, ${chinaTime(takenAt)} (Beijing time)`
      : `${name}：${spot}，${fixes} 次平均，${chinaTime(takenAt)}（北京时间）`
  })
  return [locale === 'en' ? 'Field checks, taken on the spot with a phone:' : '实地自测位置（手机定位）：', ...lines].join('\n')
}
