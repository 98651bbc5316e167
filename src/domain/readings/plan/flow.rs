//! The largest flow through a network with whole capacities, by shortest augmenting paths in
//! layers (Dinic).

pub const SOURCE: usize = 0;
pub const SINK: usize = 1;

/// Arcs stand in pairs, each next to its reverse, so `arc ^ 1` is the way back.
#[derive(Debug)]
pub struct Network {
    arcs: Vec<Arc>,
    out: Vec<Vec<usize>>,
    /// Arcs looked at so far: what the search pays with.
    pub work: u64,
}

#[derive(Debug)]
struct Arc {
    to: usize,
    room: u32,
}

impl Network {
    /// With nothing but a source and a sink.
    pub fn new() -> Self {
        Self { arcs: Vec::new(), out: vec![Vec::new(), Vec::new()], work: 0 }
    }

    pub fn node(&mut self) -> usize {
        self.out.push(Vec::new());
        self.out.len() - 1
    }

    pub fn arc(&mut self, from: usize, to: usize, room: u32) -> usize {
        let arc = self.arcs.len();
        self.arcs.push(Arc { to, room });
        self.arcs.push(Arc { to: from, room: 0 });
        self.out[from].push(arc);
        self.out[to].push(arc + 1);
        arc
    }

    pub fn carried(&self, arc: usize) -> u32 {
        self.arcs[arc ^ 1].room
    }

    /// Sends as much as goes from the source to the sink, and tells how much.
    pub fn send(&mut self) -> u32 {
        let mut sent = 0;
        while let Some(layers) = self.layers() {
            let mut next = vec![0; self.out.len()];
            loop {
                let more = self.push(SOURCE, u32::MAX, &layers, &mut next);
                if more == 0 {
                    break;
                }
                sent += more;
            }
        }
        sent
    }

    /// Distance of every node from the source, if the sink can be reached.
    fn layers(&mut self) -> Option<Vec<usize>> {
        let mut layers = vec![usize::MAX; self.out.len()];
        layers[SOURCE] = 0;
        let mut queue = vec![SOURCE];
        let mut head = 0;
        while let Some(&node) = queue.get(head) {
            head += 1;
            self.work += self.out[node].len() as u64;
            for arc in &self.out[node] {
                let Arc { to, room } = self.arcs[*arc];
                if room > 0 && layers[to] == usize::MAX {
                    layers[to] = layers[node] + 1;
                    queue.push(to);
                }
            }
        }
        (layers[SINK] != usize::MAX).then_some(layers)
    }

    fn push(&mut self, node: usize, room: u32, layers: &[usize], next: &mut [usize]) -> u32 {
        if node == SINK {
            return room;
        }
        while let Some(&arc) = self.out[node].get(next[node]) {
            self.work += 1;
            let Arc { to, room: ahead } = self.arcs[arc];
            if ahead > 0 && layers[to] == layers[node] + 1 {
                let pushed = self.push(to, room.min(ahead), layers, next);
                if pushed > 0 {
                    self.arcs[arc].room -= pushed;
                    self.arcs[arc ^ 1].room += pushed;
                    return pushed;
                }
            }
            next[node] += 1;
        }
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flow_takes_back_what_stood_in_its_way() {
        let mut network = Network::new();
        let [a, b, x, y] = [(); 4].map(|()| network.node());
        let into = [network.arc(SOURCE, a, 1), network.arc(SOURCE, b, 1)];
        let across = [network.arc(a, x, 1), network.arc(a, y, 1), network.arc(b, x, 1)];
        network.arc(x, SINK, 1);
        network.arc(y, SINK, 1);
        assert_eq!(network.send(), 2);
        assert_eq!(into.map(|arc| network.carried(arc)), [1, 1]);
        assert_eq!(across.map(|arc| network.carried(arc)), [0, 1, 1]);
    }
}
