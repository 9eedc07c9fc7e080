//! The direct superior (cấp trên trực tiếp). What merely links branches (Điều 17 khoản 6) is no level (Điều 6 khoản 1), and is looked through however many
//! links stand one above the other.

/// What stands above a unit, up to its direct superior.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct WayUp {
    /// The links looked through, from below.
    pub(crate) links: Vec<usize>,
    /// The direct superior; `None` where the list shows no unit above but links.
    pub(crate) superior: Option<usize>,
}

impl WayUp {
    /// From a row, by the row above each and by which rows are mere links. The tree has no cycles.
    pub(crate) fn from(row: usize, above: impl Fn(usize) -> Option<usize>, link: impl Fn(usize) -> bool) -> Self {
        let mut way = WayUp::default();
        let mut at = above(row);
        while let Some(row) = at {
            if !link(row) {
                way.superior = Some(row);
                break;
            }
            way.links.push(row);
            at = above(row);
        }
        way
    }

    /// Whether it leads by a row: the direct superior or a link below it.
    pub(crate) fn passes(&self, row: usize) -> bool {
        self.superior == Some(row) || self.links.contains(&row)
    }
}

/// The direct superior of every row at once, or the highest link where the list shows none: whoever stands below that has the same superior. Each row comes
/// after the one above it, so that chains of links are walked once.
pub(crate) fn tops(parent: &[Option<usize>], leaves_first: &[usize], link: impl Fn(usize) -> bool) -> Vec<Option<usize>> {
    let mut tops = parent.to_vec();
    for row in leaves_first.iter().rev() {
        let Some(above) = parent.get(*row).copied().flatten().filter(|above| link(*above)) else { continue };
        if let Some(top) = tops.get(above).copied().flatten()
            && let Some(own) = tops.get_mut(*row)
        {
            *own = Some(top);
        }
    }
    tops
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rows 0 ← 1 ← 2 ← 3: each stands below the one before it.
    fn way(from: usize, links: &[usize]) -> WayUp {
        WayUp::from(from, |row| row.checked_sub(1), |row| links.contains(&row))
    }

    #[test]
    fn links_are_looked_through() {
        assert_eq!(way(3, &[]), WayUp { links: vec![], superior: Some(2) });
        assert_eq!(way(3, &[2]), WayUp { links: vec![2], superior: Some(1) });
        assert_eq!(way(3, &[1, 2]), WayUp { links: vec![2, 1], superior: Some(0) });
        assert!(way(3, &[1, 2]).passes(2) && way(3, &[1, 2]).passes(0) && !way(3, &[2]).passes(0));
    }

    #[test]
    fn all_rows_at_once_are_each_row_alone() {
        let parent = [None, Some(0), Some(1), Some(2), Some(2), None, Some(5)];
        let leaves_first = [6, 5, 4, 3, 2, 1, 0];
        for links in [&[][..], &[1], &[1, 2], &[0, 1, 2], &[2, 5]] {
            let link = |row: usize| links.contains(&row);
            let above = |row: usize| parent.get(row).copied().flatten();
            let alone: Vec<WayUp> = (0..parent.len()).map(|row| WayUp::from(row, above, link)).collect();
            let alone: Vec<_> = alone.iter().map(|way| way.superior.or(way.links.last().copied())).collect();
            assert_eq!(tops(&parent, &leaves_first, link), alone, "{links:?}");
        }
    }

    #[test]
    fn a_list_that_shows_only_links_has_no_superior() {
        assert_eq!(way(2, &[0, 1]), WayUp { links: vec![1, 0], superior: None });
        assert_eq!(way(0, &[]), WayUp::default());
    }
}
