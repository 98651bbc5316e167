//! The words of all incidents as one text: a search reads through it, where going from incident to
//! incident most of the time goes into fetching each.

use memchr::memmem;

use crate::domain::base::text::folded;
use crate::domain::world::World;

/// What words without a key are looked for in, in small letters, as of one record.
#[derive(Debug)]
pub struct Haystack {
    seq: u64,
    /// A line for each incident's subject, and one for its number elsewhere.
    text: String,
    /// By incident, in the order of the world: where its lines end.
    ends: Vec<u32>,
    /// And whose it is, by place.
    tenants: Vec<u32>,
}

impl Haystack {
    pub fn of(world: &World) -> Self {
        let mut stack = Self { seq: world.seq, text: String::new(), ends: Vec::new(), tenants: Vec::new() };
        for incident in world.incidents.iter() {
            for text in std::iter::once(&incident.subject).chain(&incident.external) {
                stack.text += &folded(text);
                stack.text.push('\n');
            }
            stack.ends.push(u32::try_from(stack.text.len()).unwrap_or(u32::MAX));
            stack.tenants.push(u32::try_from(incident.tenant.index()).unwrap_or(u32::MAX));
        }
        stack
    }

    /// Whether nothing has happened since it was made.
    pub fn is_of(&self, world: &World) -> bool {
        self.seq == world.seq
    }

    /// By incident, whether it or its tenant has these words; `tenants` says which tenants have.
    pub(super) fn having(&self, words: &str, tenants: &[bool]) -> Vec<bool> {
        let own = |tenant: &u32| tenants.get(*tenant as usize).copied().unwrap_or(false);
        let mut having: Vec<bool> = self.tenants.iter().map(own).collect();
        let finder = memmem::Finder::new(words);
        let (mut from, mut place) = (0, 0);
        while let Some(found) = self.text.get(from..).and_then(|rest| finder.find(rest.as_bytes())) {
            let at = from + found;
            place += self.ends[place..].partition_point(|end| *end as usize <= at);
            let Some(end) = self.ends.get(place) else { break };
            having[place] = true;
            from = *end as usize;
        }
        having
    }
}
