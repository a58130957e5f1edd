import { incidentsOf } from '#store/incidents.ts';
import { ledgerOf } from '#store/ledger.ts';
import { logTemplatesOf } from '#store/log-templates.ts';
import { must } from '#testing/town/must.ts';
import type { TownPhone } from '#testing/town/stage.ts';

/** What hangs on one log of the album, and a template. */
export interface LogDay {
  readonly template: string;
  readonly incident: string;
}

/** Somebody writes down what an activity cost, what happened, and agrees on a template. */
export const fillLog = async ({ store }: TownPhone, area: string, log: string): Promise<LogDay> => {
  const { addEntry } = ledgerOf(store);
  await must(addEntry(area, log, { summary: 'ごみ袋', moneyOut: 880, receiptNo: '12' }));
  await must(addEntry(area, log, { summary: '市の助成金', moneyIn: 5000 }));
  await must(store.activities.changeLog(area, log, { insurance: 'applied', counted: 'ごみ袋', countedNumber: 12 }));
  const incidents = incidentsOf(store);
  await must(incidents.fileIncident(area, log, 'near_miss', { what: '脚立がぐらついた', prevent: '二人で押さえる' }));
  const hurt = { what: '石段ですべって手をついた', who: '会員の方', care: '水で洗い、救急箱で手当てした' };
  const { id: incident } = await must(
    incidents.fileIncident(area, log, 'accident', { ...hurt, time: '09:40', insurance: 'to_report' }),
  );
  const { id: template } = await must(
    logTemplatesOf(store).createTemplate(area, {
      title: '公園の花だんの手入れ',
      place: '中央公園',
      minutes: 90,
      insurance: 'applied',
      counted: '植えた苗',
    }),
  );
  return { template, incident };
};
