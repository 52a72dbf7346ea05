// Runs before the first paint, so that a theme or language chosen earlier never flashes: the page's policy allows no inline script.
// The cookies are written by src/preferences/cookie.ts.
(() => {
  const choice = (name) => new RegExp(`(?:^|; )${name}=([a-z]+)`).exec(document.cookie)?.[1];
  const theme = choice('tierline_theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  const language = choice('tierline_language') ?? navigator.language;
  document.documentElement.lang = language.startsWith('ja') ? 'ja' : 'en';
})();
