import type { ArrangedSeal } from '@/domain/cartography/arrange'
import type { Marker, LayerGroup } from 'leaflet'
import { divIcon, layerGroup, marker } from 'leaflet'
import { createSealElement } from '@/ui/seal/sealElement'

/** A seal with the name that is read aloud. */
export interface NamedSeal {
  readonly seal: ArrangedSeal
  readonly accessibleName: string
}

/** What the layer shows. */
export interface SealsContent {
  readonly seals: readonly NamedSeal[]
  readonly selected: string | null
  readonly raised: ReadonlySet<string>
}

/** What visitors do with seals. */
export interface SealsListener {
  readonly select: (id: string) => void
  /** Pointer or focus came to a seal, or left it. */
  readonly hover: (id: string | null) => void
  readonly focus: (seal: ArrangedSeal) => void
}

interface Mark {
  readonly marker: Marker
  readonly button: HTMLButtonElement
  readonly label: HTMLSpanElement
  seal: ArrangedSeal
}

/** The seals as buttons; the elements stay while their pins stay, and new ones follow them. */
export function createSealsLayer(listener: SealsListener): {
  readonly layer: LayerGroup
  readonly update: (content: SealsContent) => void
  /** False where there is no such seal. */
  readonly focus: (id: string) => boolean
} {
  const layer = layerGroup()
  const marks = new Map<string, Mark>()

  function keyOf({ pin }: ArrangedSeal): string {
    return `${pin.id} ${pin.kind} ${pin.at.lat} ${pin.at.lng} ${pin.badge ?? ''}`
  }

  function decoration(className: string, text: string): HTMLSpanElement {
    const span = document.createElement('span')
    span.className = className
    span.textContent = text
    span.setAttribute('aria-hidden', 'true')
    return span
  }

  function make(seal: ArrangedSeal): Mark {
    const { pin } = seal
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'seal-mark__button'
    button.dataset['id'] = pin.id
    const label = decoration('seal-mark__label', '')
    button.append(pin.isOwn ? decoration('seal-mark__own', '') : createSealElement(document, pin.kind, pin.id, pin.isArea), label)
    if (pin.badge !== undefined)
      button.append(decoration('seal-mark__badge', pin.badge))
    const icon = divIcon({ className: 'seal-mark', html: button, iconSize: [0, 0] })
    const mark = { marker: marker(pin.at, { icon, interactive: false, keyboard: false }), button, label, seal }
    button.addEventListener('click', () => listener.select(pin.id))
    button.addEventListener('pointerenter', event => event.pointerType === 'mouse' && listener.hover(pin.id))
    button.addEventListener('pointerleave', event => event.pointerType === 'mouse' && listener.hover(null))
    button.addEventListener('focus', () => {
      listener.hover(pin.id)
      // A pointer that pressed it has seen it: the map must not move under the finger.
      if (button.matches(':focus-visible'))
        listener.focus(mark.seal)
    })
    button.addEventListener('blur', () => listener.hover(null))
    return mark
  }

  function update({ seals, selected, raised }: SealsContent): void {
    const wanted = new Map(seals.map(named => [keyOf(named.seal), named]))
    for (const [key, { marker }] of marks) {
      if (!wanted.has(key)) {
        marker.remove()
        layer.removeLayer(marker)
        marks.delete(key)
      }
    }
    for (const [key, { seal, accessibleName }] of wanted) {
      const mark = marks.get(key) ?? make(seal)
      mark.seal = seal
      if (!marks.has(key)) {
        marks.set(key, mark)
        layer.addLayer(mark.marker)
      }
      const { pin, at, spot, label } = seal
      const isSelected = pin.id === selected
      mark.button.style.setProperty('--shift-x', `${Math.round(at.x - spot.x)}px`)
      mark.button.style.setProperty('--shift-y', `${Math.round(at.y - spot.y)}px`)
      mark.button.setAttribute('aria-label', accessibleName)
      mark.button.setAttribute('aria-pressed', String(isSelected))
      mark.button.classList.toggle('seal-mark__button--raised', isSelected || raised.has(pin.id))
      // The same text written again would be laid out again.
      const text = label?.text.lines.join('\n') ?? ''
      if (mark.label.textContent !== text)
        mark.label.textContent = text
      mark.label.className = `seal-mark__label seal-mark__label--${label?.side ?? 'below'}`
      mark.marker.setZIndexOffset(isSelected || raised.has(pin.id) ? 1000 : 0)
    }
  }

  function focus(id: string): boolean {
    const mark = [...marks.values()].find(({ seal }) => seal.pin.id === id)
    mark?.button.focus({ preventScroll: true })
    return mark !== undefined
  }

  return { layer, update, focus }
}
