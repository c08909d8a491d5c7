/** A text that holds no more than a word for nothing, without its punctuation: 「无」「不适用」. */
export const saysNone = (text: string): boolean => /^(?:无|暂无|没有|未有|未发生|未统计|不详|待定|略|不适用)$/.test(text);
