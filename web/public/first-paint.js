// Runs before the first paint, so that a dark page never flashes light and the language is announced rightly.
(function () {
  var root = document.documentElement;
  function kept(name) {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  }
  var scheme = kept('sentra-theme');
  if (scheme !== 'light' && scheme !== 'dark') scheme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  root.setAttribute('data-mantine-color-scheme', scheme);
  if (kept('sentra-density') === 'dense') root.setAttribute('data-density', 'dense');
  root.lang = kept('sentra-language') === 'en' ? 'en' : 'id';
})();
