/** For tools that do not read single-file components; the compiler of the components knows each one's own type. */
declare module '*.vue' {
  import type { DefineComponent } from 'vue';
  const component: DefineComponent;
  export default component;
}

/** A document as it is written. */
declare module '*.graphql?raw' {
  const text: string;
  export default text;
}
