// See src/platform/preferences.ts.
try {
  Object.assign(document.documentElement.dataset, JSON.parse(localStorage.preferences))
}
catch {}
