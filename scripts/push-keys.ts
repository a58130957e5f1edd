/**
 * `npm run -s push-keys -- mailto:you@example.jp`: makes the keys a server needs to tell phones that there is something new, and
 * prints the lines for its settings. Nothing is kept or sent: whoever reads the lines has the only copy.
 */
import { makePushKeys } from '../server/push/make-keys.ts';

const [subject] = process.argv.slice(2);
if (subject === undefined) {
  console.error('usage: npm run -s push-keys -- mailto:you@example.jp');
  console.error('Push services write to that address when something is wrong; https://… is possible too.');
  process.exit(2);
}
const made = makePushKeys(subject);
if (!made.ok) {
  console.error(made.error);
  process.exit(1);
}
console.log(made.value.join('\n'));
// Not among the lines, so that they can be led into a file.
console.error(
  'Keep VAPID_PRIVATE_KEY secret, and keep all three: with new keys every phone has to be switched on again.',
);
