import { createApp } from 'vue';
import App from './App.vue';
import { createAppRouter } from './router/router.ts';
import './ui/base.css';
import { createSession } from './viewer/session.ts';
import { sessionKey } from './viewer/session-key.ts';

const session = createSession();
const router = createAppRouter(session);

createApp(App).provide(sessionKey, session).use(router).mount('#app');
