declare module 'opencc-js/dict/TSCharacters' {
  /** Pairs of one traditional and one simplified character: `㑯 㑔|㑳 㑇|…`. */
  const pairs: string;
  export default pairs;
}
