// The demo account as a process of its own. Any message makes it tell the requests that came since the last one.
import { startDemoAccount } from '../dist/demo/account.js';

const demo = await startDemoAccount();
console.log(`The demo account is ready at ${demo.url}`);

process.on('message', () => {
  process.send(demo.requests.splice(0).map(({ path, query }) => (query === '' ? path : `${path}?${query}`)));
});
process.once('disconnect', stop).once('SIGTERM', stop).once('SIGINT', stop);

function stop() {
  void demo.close().then(() => process.exit());
}
