import type { ActionItem } from '#store/action-items.ts';
import type { AgendaItem } from '#store/agenda.ts';
import type { Decision, Remark } from '#store/minutes.ts';

/** Everything that was written in a meeting, as the disk gives it. */
export interface Entries {
  readonly agenda: readonly AgendaItem[];
  readonly decisions: readonly Decision[];
  readonly actions: readonly ActionItem[];
  readonly remarks: readonly Remark[];
}

/** What was written under one item of the agenda. */
export interface BoardItem {
  /** Id of the item; `rest` for what stands under none. */
  readonly id: string;
  /** Null for the rest. */
  readonly item: AgendaItem | null;
  readonly decisions: readonly Decision[];
  readonly actions: readonly ActionItem[];
  readonly remarks: readonly Remark[];
}

/** A meeting item by item. */
export interface Board {
  readonly items: readonly BoardItem[];
  /** Written without an item, or under one that was deleted: nothing disappears with its item. */
  readonly rest: BoardItem;
}

/** Names the part of a board that belongs to no item. */
export const restId = 'rest';

/** Sorts what was written under the items of the agenda. */
export const boardOf = ({ agenda, decisions, actions, remarks }: Entries): Board => {
  const known = new Set(agenda.map((item) => item.id));
  const partOf = (id: string, item: AgendaItem | null): BoardItem => {
    const belongs = (entry: { readonly agendaItemId?: string | null }) => homeOf(entry, known) === id;
    return {
      id,
      item,
      decisions: decisions.filter(belongs),
      actions: actions.filter(belongs),
      remarks: remarks.filter(belongs),
    };
  };
  return { items: agenda.map((item) => partOf(item.id, item)), rest: partOf(restId, null) };
};

/** Whether anything stands under a part of the board. */
export const isEmptyPart = (part: BoardItem): boolean =>
  part.decisions.length + part.actions.length + part.remarks.length === 0;

/** The item that is talked about after this one: the next that is not done, from the beginning again at the end. */
export const itemAfter = (agenda: readonly AgendaItem[], id: string): AgendaItem | undefined => {
  const place = agenda.findIndex((item) => item.id === id);
  return [...agenda.slice(place + 1), ...agenda.slice(0, Math.max(place, 0))].find((item) => item.isDone !== true);
};

const homeOf = (entry: { readonly agendaItemId?: string | null }, known: ReadonlySet<string>): string =>
  entry.agendaItemId != null && known.has(entry.agendaItemId) ? entry.agendaItemId : restId;
