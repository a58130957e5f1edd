import { useWords } from '#i18n/use-words.tsx';
import { backupOf } from '#store/backup.ts';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { saveFile } from '#ui/save-file.ts';

/** Saves what this phone holds of a space as a file. */
export function useBackup(): (space: string, name: string) => Promise<void> {
  const say = useWords('settings');
  const store = useStore();
  return async (space, name) => {
    const text = await backupOf(store).exportSpace(space);
    saveFile(`${fileName(say('backup_file', { name, date: store.today() }))}.json`, text);
    notify({ text: say('backup_saved') });
  };
}

/** Signs that some file systems refuse. */
const fileName = (text: string): string => text.replace(/[\\/:*?"<>|\s]+/gu, '_');
