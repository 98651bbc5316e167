//! Two flows that take more servers than can really be placed, each for leaving something out.
//!
//! From the groups the servers flow through the nights of their resellers into the openings. What
//! gets lost in a night is who may use which of its openings. [`Hubs::Mixed`] does not mind, but
//! holds each reseller's nights exactly; [`Hubs::Apart`] keeps servers with different openings
//! apart, and counts the limit of the reseller's night for each of them alone. Where even one of
//! the two cannot place every server, nobody can.

use std::collections::BTreeMap;

use super::flow::{Network, SINK, SOURCE};
use super::stage::{Load, Stage};

/// Servers that are placed, and options that are closed to further ones.
pub struct Partial<'a> {
    pub load: Load<'a>,
    pub shut: Vec<Vec<bool>>,
}

/// So many servers of a group in one of its options.
#[derive(Clone, Copy, Debug)]
pub struct Units {
    pub group: usize,
    pub option: usize,
    pub count: u32,
}

/// So many servers of a group in one night.
pub struct InNight {
    group: usize,
    night: usize,
    count: u32,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Hubs {
    Mixed,
    Apart,
}

impl<'a> Partial<'a> {
    pub fn new(stage: &'a Stage<'a>) -> Self {
        let shut = stage.groups.iter().map(|group| vec![false; group.options.len()]).collect();
        Self { load: Load::empty(stage), shut }
    }

    /// Servers of a group that are not placed.
    fn rest(&self, group: usize) -> u32 {
        let all = u32::try_from(self.load.stage.groups[group].jobs.len()).unwrap_or(u32::MAX);
        all - self.load.placed[group].iter().sum::<u32>()
    }

    pub fn open_options(&self, group: usize) -> impl Iterator<Item = usize> + '_ {
        let shut = &self.shut[group];
        (0..shut.len()).filter(move |option| !shut[*option] && self.load.is_free(group, *option))
    }

    pub fn unplaced(&self) -> u32 {
        (0..self.shut.len()).map(|group| self.rest(group)).sum()
    }

    /// The open options of a group, by night.
    fn by_night(&self, group: usize) -> BTreeMap<usize, Vec<usize>> {
        let mut nights: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for option in self.open_options(group) {
            nights.entry(self.load.stage.option(group, option).night).or_default().push(option);
        }
        nights
    }
}

/// Whether both flows place every server.
pub fn fits(stage: &Stage<'_>) -> bool {
    let partial = Partial::new(stage);
    by_windows(&partial).sent == stage.servers && by_nights(&partial).sent == stage.servers
}

/// Servers that fit at most.
pub fn room(stage: &Stage<'_>) -> u32 {
    let partial = Partial::new(stage);
    by_windows(&partial).sent.min(by_nights(&partial).sent)
}

/// What a flow placed.
pub struct Relaxed<T> {
    pub sent: u32,
    pub parts: Vec<T>,
    pub work: u64,
}

/// Openings are held exactly, and who may use them; a reseller's nights are not.
pub fn by_windows(partial: &Partial<'_>) -> Relaxed<Units> {
    let mut flow = Flow::new(partial, Hubs::Apart);
    let sent = flow.network.send();
    let parts = flow.hubs.values().flat_map(|hub| flow.pairs(hub)).collect();
    Relaxed { sent, parts, work: flow.network.work }
}

/// A reseller's nights are held exactly, openings without regard to who may use them.
pub fn by_nights(partial: &Partial<'_>) -> Relaxed<InNight> {
    let mut flow = Flow::new(partial, Hubs::Mixed);
    let sent = flow.network.send();
    let mut parts = Vec::new();
    for ((_, night, _), hub) in &flow.hubs {
        for (group, arc) in &hub.members {
            let count = flow.network.carried(*arc);
            parts.push(InNight { group: *group, night: *night, count });
        }
    }
    Relaxed { sent, parts, work: flow.network.work }
}

/// Openings for servers of which the night is settled, if there are enough.
pub fn in_windows(partial: &Partial<'_>, nights: &[InNight]) -> Relaxed<Units> {
    let load = &partial.load;
    let mut network = Network::new();
    let places = exits(&mut network, load);
    let mut arcs = Vec::new();
    for InNight { group, night, count } in nights.iter().filter(|part| part.count > 0) {
        let node = network.node();
        network.arc(SOURCE, node, *count);
        for option in partial.open_options(*group) {
            if load.stage.option(*group, option).night == *night {
                let place = load.stage.groups[*group].options[option];
                arcs.push((*group, option, network.arc(node, places[place], *count)));
            }
        }
    }
    let sent = network.send();
    let units = |(group, option, arc)| Units { group, option, count: network.carried(arc) };
    let parts = arcs.into_iter().map(units).filter(|units| units.count > 0).collect();
    Relaxed { sent, parts, work: network.work }
}

/// A node for each place, and what it takes.
fn exits(network: &mut Network, load: &Load<'_>) -> Vec<usize> {
    let exit = |place| {
        let node = network.node();
        network.arc(node, SINK, load.room(place));
        node
    };
    (0..load.stage.places.len()).map(exit).collect()
}

struct Flow<'p, 'a> {
    partial: &'p Partial<'a>,
    network: Network,
    /// By reseller, night, and the places that all members may use.
    hubs: BTreeMap<(usize, usize, Vec<usize>), Hub>,
}

/// A reseller's night, or a part of it.
struct Hub {
    entry: usize,
    exit: usize,
    /// Groups, with the arcs from them.
    members: Vec<(usize, usize)>,
    /// Places, with the arcs to them.
    places: BTreeMap<usize, usize>,
}

impl<'p, 'a> Flow<'p, 'a> {
    fn new(partial: &'p Partial<'a>, kind: Hubs) -> Self {
        let mut network = Network::new();
        let exits = exits(&mut network, &partial.load);
        let mut flow = Self { partial, network, hubs: BTreeMap::new() };
        for group in 0..partial.shut.len() {
            let rest = partial.rest(group);
            if rest == 0 {
                continue;
            }
            let node = flow.network.node();
            flow.network.arc(SOURCE, node, rest);
            for (night, options) in partial.by_night(group) {
                let own = &partial.load.stage.groups[group];
                let places: Vec<usize> = options.iter().map(|option| own.options[*option]).collect();
                let key = if kind == Hubs::Apart { places.clone() } else { Vec::new() };
                let Self { network, hubs, .. } = &mut flow;
                let hub = hubs.entry((own.reseller, night, key)).or_insert_with(|| {
                    let cell = partial.load.stage.cell(own.reseller, night);
                    Hub::new(network, partial.load.quota(cell))
                });
                hub.members.push((group, network.arc(node, hub.entry, rest)));
                for place in places {
                    let room = partial.load.room(place);
                    hub.places.entry(place).or_insert_with(|| network.arc(hub.exit, exits[place], room));
                }
            }
        }
        flow
    }

    /// Who of a hub goes where, if all of them may use all of its places.
    fn pairs(&self, hub: &Hub) -> Vec<Units> {
        let groups = &self.partial.load.stage.groups;
        let mut places = hub.places.iter().map(|(place, arc)| (*place, self.network.carried(*arc)));
        let (mut place, mut room) = (0, 0);
        let mut pairs = Vec::new();
        for (group, arc) in &hub.members {
            let mut rest = self.network.carried(*arc);
            while rest > 0 {
                if room == 0 {
                    let Some(next) = places.next() else { break };
                    (place, room) = next;
                    continue;
                }
                let count = rest.min(room);
                let option = groups[*group].options.partition_point(|own| *own < place);
                pairs.push(Units { group: *group, option, count });
                rest -= count;
                room -= count;
            }
        }
        pairs
    }
}

impl Hub {
    fn new(network: &mut Network, quota: u32) -> Self {
        let (entry, exit) = (network.node(), network.node());
        network.arc(entry, exit, quota);
        Self { entry, exit, members: Vec::new(), places: BTreeMap::new() }
    }
}
