/** Mounts components as the pages do: with a router, a client, somebody signed in and a partner in view. */
import { provideClient } from '@urql/vue';
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils';
import { defineComponent, h, provide, ref, type Component } from 'vue';
import { createMemoryHistory, createRouter, RouterView, type RouteRecordRaw, type Router } from 'vue-router';
import { chooseLanguage, type Language } from '../i18n/locale.ts';
import { signedInRoutes } from '../router/signed-in-routes.ts';
import { partnerRoutes } from '../router/partner-routes.ts';
import { vendorRoutes } from '../router/vendor-routes.ts';
import { clockKey, type Clock } from '../viewer/clock.ts';
import { providePartner } from '../viewer/partner.ts';
import { viewerKey, type OwnPartner, type Viewer } from '../viewer/viewer.ts';
import { zoneKey } from '../viewer/zone.ts';
import { fakeApi, type FakeApi, type Root } from './fake-api.ts';

export const partnerScope: OwnPartner = {
  id: 'pt_1',
  key: 'p1',
  name: 'アオイデジタル株式会社',
  program: 'SOLUTIONS_PARTNER',
  region: 'JP',
  currency: 'JPY',
  pdm: null,
};

const NOW = new Date('2025-11-23T05:00:00Z');
const clock: Clock = { now: ref(NOW), read: () => NOW };

export interface MountOptions {
  readonly props?: Record<string, unknown>;
  readonly root?: Root;
  readonly api?: FakeApi;
  readonly path?: string;
  readonly language?: Language;
  readonly viewer?: Viewer;
}

export interface Mounted {
  readonly page: VueWrapper;
  readonly router: Router;
  readonly api: FakeApi;
}

const nothing = defineComponent({ render: () => null });

function testRouter(shown: Component): Router {
  const named = (routes: readonly RouteRecordRaw[], under: string) =>
    routes.map(({ path, name = path }) => ({ path: path ? `${under}/${path}` : under, name, component: nothing }));
  return createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', component: shown },
      ...named([...signedInRoutes, ...vendorRoutes], ''),
      ...named(partnerRoutes, '/p/:partner'),
    ],
  });
}

/** Mounts `component` in the middle of everything that it may ask for, and waits until it has come to rest. */
export async function mountInPage(component: Component, options: MountOptions = {}): Promise<Mounted> {
  chooseLanguage(options.language ?? 'en');
  const api = options.api ?? fakeApi(options.root ?? {});
  const viewer = options.viewer ?? { kind: 'partner', id: 'pu_1', name: '田中 花子', partner: partnerScope };
  const inner = defineComponent({
    setup() {
      providePartner(() => partnerScope);
      return () => h(component, options.props);
    },
  });
  const outer = defineComponent({
    setup() {
      provideClient(api.client);
      provide(viewerKey, viewer);
      provide(clockKey, clock);
      provide(zoneKey, ref('Asia/Tokyo'));
      return () => h(RouterView);
    },
  });
  const router = testRouter(inner);
  await router.push(options.path ?? '/');
  const page = mount(outer, { global: { plugins: [router] }, attachTo: document.body });
  await settle();
  return { page, router, api };
}

/** Lets answers arrive and what follows from them be drawn. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 6; turn += 1) await flushPromises();
}
