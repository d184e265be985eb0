/** Words that a part must bear: very long, without a break, markup, turned writing. */
export const hardWords = {
  title: '关于进一步加快推进以人为核心的新型城镇化建设的若干实施意见'.repeat(14).slice(0, 400),
  place: '河南省濮阳市华龙区中原路街道办事处昆吾社区居民委员会第三居民小组甲区'.slice(0, 30),
  unbroken: 'x'.repeat(300),
  markup: '<script>document.title="坏"</script><b>粗</b>&lt;i&gt; \u202E倒写\u202C',
} as const;
