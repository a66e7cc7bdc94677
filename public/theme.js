// Runs before the first paint, so that a chosen theme never flashes. Kept in step with src/platform/preferences.ts.
try {
  const { theme } = JSON.parse(localStorage.getItem('preferences') ?? '{}')
  if (theme === 'paper' || theme === 'night')
    document.documentElement.dataset.theme = theme
}
catch {}
