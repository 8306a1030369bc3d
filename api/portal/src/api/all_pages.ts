interface PageOf<Item> {
  items: Item[];
  next_cursor?: string | null;
}

const pages_max = 10;

/** All items of a list, 200 at a time and at most 2000: `read` gets the query of each page. */
export async function allPages<Item>(
  read: (page: { limit: number; cursor?: string }) => Promise<PageOf<Item>>,
): Promise<Item[]> {
  const list: Item[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < pages_max; ++page) {
    const answer = await read({ limit: 200, ...(cursor ? { cursor } : {}) });
    list.push(...answer.items);
    cursor = answer.next_cursor ?? undefined;
    if (!cursor) break;
  }
  return list;
}
