/**
 * How long one edit takes from one device to the other when nobody asks by the clock and only the server's poke tells:
 * between two phones in Node, and between two pages in a real browser. Milliseconds over `--edits=40`.
 */
import { findBrowser } from '../e2e/support/find-browser.ts';
import { startNotebookServer } from '../e2e/support/notebook-server.ts';
import { createGauge, numberOption, printFigure, quantile, rounded } from './figures.ts';
import { measureEngines, measureExchange } from './poke/between-nodes.ts';
import { measurePages } from './poke/between-pages.ts';

const edits = numberOption('edits', 40);
const browser = findBrowser();
const gauge = createGauge();
const server = await startNotebookServer();
try {
  await gauge.settle();
  const exchange = await measureExchange(server.address, edits);
  print('node_accepted', exchange.accepted);
  print('node_poked', exchange.poked);
  print('node_seen', exchange.seen, { p50: 5, p95: 10 });
  await gauge.settle();
  print('node_engine_seen', await measureEngines(server.address, edits));
  await gauge.settle();
  console.error(`Now between two pages in ${browser.version} (${browser.foundBy})`);
  print('chromium_seen', await measurePages(browser.path, server.address, edits), { p50: 30, p95: 80 });
  await gauge.settle();
} finally {
  await server.close();
}
gauge.print('poke');
process.exit(0);

function print(figure: string, times: readonly number[], goal?: { readonly p50: number; readonly p95: number }): void {
  const [p50, p95] = [rounded(quantile(times, 0.5)), rounded(quantile(times, 0.95))];
  const judged = goal ? { goal, ok: p50 <= goal.p50 && p95 <= goal.p95 } : {};
  printFigure('poke', figure, { p50, p95, unit: 'ms', edits: times.length, ...judged });
}
