const { dataset } = document.documentElement

// What does not load is asked for again once there may be a network, or somebody wants something; meanwhile the page
// says that its buttons do not work (AppRoot.vue).
function begin(): void {
  import('./client').then(() => delete dataset['failed'], () => {
    dataset['failed'] = ''
    for (const sign of ['online', 'pointerdown', 'keydown'])
      addEventListener(sign, begin, { once: true })
  })
}

// A rendered page is complete without the app, so the app must not delay its first paint. The map is not:
// it starts at once.
if (document.hidden || /\/map\/?$/.test(location.pathname))
  begin()
else
  requestAnimationFrame(() => setTimeout(begin))

export {}
