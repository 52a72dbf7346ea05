// The laws of the house that no published rule covers.
import { basename, relative, sep } from 'node:path';

const vague = /(^|[-.])(utils?|helpers?|common|misc|manager)([-.]|$)/i;

/** A file's or folder's name says what is in it. */
const sayingNames = {
  meta: {
    type: 'problem',
    messages: { vague: '"{{name}}" says nothing; name the file or folder for what is in it.' },
    schema: [],
  },
  create: (context) => ({
    Program(node) {
      const path = relative(context.cwd, context.filename).split(sep);
      const name = path.find((part) => vague.test(part));
      if (name) context.report({ node, messageId: 'vague', data: { name } });
    },
  }),
};

/** No module only passes others on; the one door is named in the options. */
const noBarrels = {
  meta: {
    type: 'problem',
    messages: {
      barrel: 'Import from where it is written: the door of rules is the only module that passes others on.',
    },
    schema: [{ type: 'array', items: { type: 'string' } }],
  },
  create(context) {
    const path = relative(context.cwd, context.filename).split(sep).join('/');
    if (context.options[0]?.includes(path)) return {};
    const report = (node) => context.report({ node, messageId: 'barrel' });
    return {
      ExportAllDeclaration: report,
      'ExportNamedDeclaration[source]': report,
      Program(node) {
        if (/^index\.[cm]?[jt]s$/.test(basename(path))) report(node);
      },
    };
  },
};

/** Folders under `root` that may not import from one another; pages compose them. */
const apart = {
  meta: {
    type: 'problem',
    messages: {
      apart: '"{{from}}" may not import from "{{to}}": features know nothing of each other, pages compose them.',
    },
    schema: [
      {
        type: 'object',
        properties: { root: { type: 'string' }, folders: { type: 'array', items: { type: 'string' } } },
      },
    ],
  },
  create(context) {
    const { root, folders } = context.options[0];
    const path = relative(context.cwd, context.filename).split(sep).join('/');
    const [from] = path.startsWith(`${root}/`) ? path.slice(root.length + 1).split('/') : [];
    if (!from || !folders.includes(from)) return {};
    return {
      ImportDeclaration(node) {
        const to = folders.find(
          (folder) => folder !== from && new RegExp(`(^|/)\\.\\./${folder}/`).test(node.source.value),
        );
        if (to) context.report({ node, messageId: 'apart', data: { from, to } });
      },
    };
  },
};

export const house = { rules: { 'saying-names': sayingNames, 'no-barrels': noBarrels, apart } };
