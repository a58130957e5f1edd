import type { status as original } from '../ja/status.ts';
import type { SomeWords } from '#i18n/words.ts';

export const status: SomeWords<typeof original> = {
  draft: 'まだ とちゅうです',
  local: 'この スマホに あります',
  waiting_other: 'まだ 送《おく》って いません（{{count}}つ）',
  waiting_explained: 'インターネットに つながると、自動《じどう》で 送《おく》ります',
  sent: '{{time}}に 送《おく》りました',
  sent_all: '送《おく》りました',
  refused: '受《う》け取《と》って もらえませんでした',
  sending: '送《おく》って います',
  offline: 'インターネットが ありません。でも 使《つか》えます',
  held: 'この スマホだけ',
  attention_other: '見《み》て ください {{count}}つ',
};
