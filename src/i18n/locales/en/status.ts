import type { status as original } from '../ja/status.ts';
import type { Words } from '#i18n/words.ts';

export const status: Words<typeof original> = {
  draft: 'Draft',
  local: 'Saved on this phone',
  waiting_one: '{{count}} waiting to be sent',
  waiting_other: '{{count}} waiting to be sent',
  waiting_explained: 'Not delivered yet (sent by itself once connected)',
  sent: 'Sent {{time}}',
  sent_all: 'Sent',
  refused: 'Not accepted',
  sending: 'Sending',
  offline: 'Offline (works)',
  held: 'This phone only',
  attention_one: '{{count}} to check',
  attention_other: '{{count}} to check',
  pill_label: 'See what was sent. {{state}}',
};
