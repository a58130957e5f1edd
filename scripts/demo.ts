/**
 * Fills a running server with the invented town, through the same exchange every phone uses, and prints one personal
 * link per invented person. A folder that already holds the town is left as it is.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHttpPhone } from '#testing/http-phone.ts';
import { everybody, groups } from '#testing/town/cast.ts';
import { loadTown } from '#testing/town/load-town.ts';
import { must } from '#testing/town/must.ts';

const [address = 'http://127.0.0.1:8787'] = process.argv.slice(2);
const folder = process.env['DATA_DIR'] ?? 'data-demo';
const kept = join(folder, 'personal-links.json');

const cards: Record<string, string> = existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')) : await fill();
const shown = process.env['PUBLIC_URL'] ?? address.replace('127.0.0.1', 'localhost');
console.log('\nThe invented town is ready. Open one link per browser profile:\n');
for (const group of groups) {
  console.log(`  ${group.name}`);
  for (const person of group.people) {
    console.log(`    ${person.name}（${person.office ?? '会員'}）  ${shown}/recover#${cards[person.key]}`);
  }
}
console.log('');

async function fill(): Promise<Record<string, string>> {
  console.log('Filling the invented town…');
  const secret = () => randomBytes(32).toString('hex');
  const town = await loadTown(
    (_, now) => createHttpPhone(address, secret(), now),
    Date.now(),
    (what) => console.log(`  ${what}`),
  );
  const made: Record<string, string> = {};
  for (const { key } of everybody) {
    const phone = town.phones.get(key);
    if (phone) made[key] = await must(phone.store.joining.createRecoveryCard());
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(kept, JSON.stringify(made, null, 2), { mode: 0o600 });
  return made;
}
