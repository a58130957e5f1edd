import type { Plugin } from 'vite';
import { CONTENT, readContent } from './read-content.ts';

/**
 * Puts the checked data of cities, principles and questions into the app, in the place of the modules that read files. Data that is
 * wrong stops the build, with the line that is wrong.
 * @param root folder of the project
 * @param more another folder of data files beside the shipped ones, from the root; its sets are added
 */
export function contentPlugin(root: string, more = process.env['CONTENT_DIR']): Plugin {
  const read = () => {
    const content = readContent(root, more ? [CONTENT, more] : [CONTENT]);
    if (content.problems.length > 0) throw new Error(`the content is not in order\n${content.problems.join('\n')}`);
    return content;
  };
  return {
    name: 'content',
    buildStart() {
      for (const file of read().files) this.addWatchFile(file);
    },
    load(id) {
      if (id.endsWith('/src/content/city-data.ts')) return exporting({ cityData: read().cities });
      if (!id.endsWith('/src/content/set-data.ts')) return null;
      const { cities, principles, questions } = read();
      return exporting({
        principleData: principles,
        questionData: questions,
        cityNames: cities.map(({ id: name, version, name: words, source, principleSet, questionSet }) => ({
          id: name,
          version,
          name: words,
          source,
          principleSet,
          questionSet,
        })),
      });
    },
  };
}

const exporting = (values: Readonly<Record<string, unknown>>): string =>
  Object.entries(values)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
    .join('\n');
