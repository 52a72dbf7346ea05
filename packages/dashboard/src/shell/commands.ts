/** What the palette offers: ways to go, and what one does with the dashboard itself. */
import * as m from '#messages';
import type { RouteLocationRaw } from 'vue-router';
import { isFound } from '../format/fold.ts';
import { chooseLanguage } from '../i18n/locale.ts';
import { chooseTheme } from '../preferences/theme.ts';
import type { Place } from './places.ts';

export type CommandGroup = 'places' | 'partners' | 'deals' | 'actions';

export interface Command {
  readonly id: string;
  readonly group: CommandGroup;
  readonly label: string;
  /** What it is also found by, and what tells it from others of its name. */
  readonly detail?: string;
  readonly to?: RouteLocationRaw;
  readonly run?: () => void;
}

export const groupNames: Readonly<Record<CommandGroup, () => string>> = {
  places: m.palette_places,
  partners: m.palette_partners,
  deals: m.nav_deals,
  actions: m.palette_actions,
};

export const placeCommands = (places: readonly Place[]): readonly Command[] =>
  places.map(({ name, label, to }) => ({ id: `place ${name}`, group: 'places', label: label(), to }));

/** What can be done from everywhere; `asked` are the doings of the shell itself. */
export function actionCommands(asked: Readonly<Record<'pause' | 'copyLink' | 'help' | 'signOut', () => void>>) {
  const action = (id: string, label: string, run: () => void, detail?: string): Command => ({
    id,
    group: 'actions',
    label,
    run,
    ...(detail === undefined ? {} : { detail }),
  });
  return [
    action('japanese', '日本語', () => chooseLanguage('ja'), `${m.language()} Japanese`),
    action('english', 'English', () => chooseLanguage('en'), `${m.language()} 英語`),
    action('light', m.palette_theme({ theme: m.theme_light() }), () => chooseTheme('light')),
    action('dark', m.palette_theme({ theme: m.theme_dark() }), () => chooseTheme('dark')),
    action('auto', m.theme_auto(), () => chooseTheme('auto')),
    action('pause', m.keys_pause(), asked.pause, 'Shift + P'),
    action('copy', m.copy_link(), asked.copyLink, '.'),
    action('keys', m.keys_title(), asked.help, '?'),
    action('sign-out', m.sign_out(), asked.signOut),
  ];
}

const MOST = 40;
/** Before anything is sought the lists of records are not shown: places and doings are. */
export function sought(commands: readonly Command[], text: string): readonly Command[] {
  const isAsked = text.trim() !== '';
  const fitting = commands.filter(({ group, label, detail }) =>
    isAsked ? isFound(text.trim(), `${label} ${detail ?? ''}`) : group !== 'deals',
  );
  return fitting.slice(0, MOST);
}
