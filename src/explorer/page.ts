import type { Tab } from './tabs.js';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  // Angular and CodeMirror, of which Altair is made, write the styles of their parts into elements as they show them.
  // Nonces do not reach all of these.
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

/** With every file of the explorer: a worker's policy is that of its own file. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': policy.join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/** All of its addresses are relative, so that it works below whatever path the gateway is mounted at. */
export const pageOf = (hasReference: boolean) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Explorer – kantata-graphql</title>
    <base href="explorer/" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="icon" href="favicon.ico" />
    <link rel="stylesheet" href="styles.css" />
    <link rel="stylesheet" href="page.css" />
    <script src="guard.js"></script>
    <script type="module" src="polyfills.js"></script>
    <script type="module" src="main.js"></script>
    <script type="module" src="start.js"></script>
  </head>
  <body>
    <app-root>Loading …</app-root>
    ${hasReference ? '<a class="to-reference" href="../docs" target="_blank">Schema</a>' : ''}
    <noscript>The explorer needs JavaScript.</noscript>
  </body>
</html>
`;

/** What Altair's own style leaves out: the way to the schema, below the buttons at the left, and narrow windows. */
export const styleSheet = `.to-reference {
  position: fixed; left: 0; bottom: 64px; width: 50px; text-align: center; font-size: 11px;
  color: rgb(var(--rgb-theme-font)); text-decoration: underline;
}
@media (max-width: 700px) {
  .url-box { flex-wrap: wrap; height: auto; }
  .url-box__input-container { flex: 1 0 60%; height: 43px; }
  .url-box__input-actions { flex: 1; height: 43px; }
  .send-request__wrapper { flex: 1; height: 43px; }
  .send-request__button { width: 100%; padding: 0; white-space: nowrap; }
  as-split.as-horizontal { display: flex !important; flex-direction: column; }
  as-split.as-horizontal > as-split-area { flex: 1; min-height: 0; }
  as-split.as-horizontal > as-split-area.as-hidden, as-split.as-horizontal > .as-split-gutter { display: none; }
}
`;

/**
 * Altair's parser of settings tries whether it may make functions of text, which the policy forbids; browsers report that
 * as a violation. Here it is told so before the browser is asked.
 */
export const guardScript = `globalThis.Function = new Proxy(Function, {
  construct() {
    throw new EvalError('Functions are not made of text here.');
  },
});
`;

/** A browser's first visit begins with these tabs; later ones with what it was left with, which Altair keeps there. */
export const startScript = (tabs: readonly Tab[]) => `const endpointURL = new URL('../graphql', document.baseURI).href;
const tabs = ${JSON.stringify(tabs)};
const namespace = 'explorer:' + location.pathname + ':';

if (localStorage.getItem(namespace + 'visited') === null) {
  localStorage.setItem(namespace + 'visited', 'yes');
  showFirstTab();
}
AltairGraphQL.init({
  endpointURL,
  initialWindows: tabs.map((tab) => ({ ...tab, endpointURL })),
  instanceStorageNamespace: namespace,
  disableAccount: true,
  initialSettings: {
    'alert.disableUpdateNotification': true,
    'banners.disable': true,
    'schema.reloadOnStart': true,
    disablePushNotification: true,
    theme: 'system',
  },
});

// Altair shows the tab that it opened last.
function showFirstTab() {
  new MutationObserver((_, observer) => {
    const shown = document.querySelectorAll('app-window-switcher-item .window-switcher__item');
    if (shown.length < tabs.length) return;
    observer.disconnect();
    shown[0].click();
  }).observe(document.body, { childList: true, subtree: true });
}
`;
