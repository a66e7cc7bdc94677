const begin = () => void import('./client')

// A rendered page is complete without the app, so the app must not delay its first paint. The map is not:
// it starts at once.
if (document.hidden || /\/map\/?$/.test(location.pathname))
  begin()
else
  requestAnimationFrame(() => setTimeout(begin))
