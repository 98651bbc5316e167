//! Makes a plan that holds a good one: early nights, then servers of one reseller on different
//! nights, then an even load of the openings of a night.

use super::stage::Load;

/// Rounds at most; few plans need more than three.
const ROUNDS: usize = 8;

/// Moves and exchanges servers as long as that is better. Nothing is broken on the way.
pub fn improve(load: &mut Load<'_>) {
    for _ in 0..ROUNDS {
        let moved = move_on(load);
        if !(exchange(load) || moved) {
            break;
        }
    }
}

/// Moves servers to earlier nights, and to emptier openings of the same night.
fn move_on(load: &mut Load<'_>) -> bool {
    let mut moved = false;
    for group in 0..load.placed.len() {
        for from in 0..load.placed[group].len() {
            while load.placed[group][from] > 0 {
                load.lift(group, from);
                let to = better(load, group, from);
                load.put(group, to, 1);
                if to == from {
                    break;
                }
                moved = true;
            }
        }
    }
    moved
}

/// The best option for a server that has been lifted from `from`.
fn better(load: &Load<'_>, group: usize, from: usize) -> usize {
    let rank = |option: usize| {
        let (place, _) = load.spot(group, option);
        (load.stage.places[place].night, load.used[place])
    };
    let options = (0..load.placed[group].len()).filter(|option| load.is_free(group, *option));
    let best = options.min_by_key(|option| rank(*option)).unwrap_or(from);
    if rank(best) < rank(from) { best } else { from }
}

/// Exchanges the openings of two servers where that spreads their resellers over the nights.
fn exchange(load: &mut Load<'_>) -> bool {
    let mut moved = false;
    for group in 0..load.placed.len() {
        for option in 0..load.placed[group].len() {
            while load.placed[group][option] > 0
                && load.crowd[load.spot(group, option).1] > 1
                && exchange_one(load, group, option)
            {
                moved = true;
            }
        }
    }
    moved
}

fn exchange_one(load: &mut Load<'_>, group: usize, option: usize) -> bool {
    let options = &load.stage.groups[group].options;
    let (here, from) = load.spot(group, option);
    for (other_option, there) in options.iter().enumerate() {
        let to = load.spot(group, other_option).1;
        if load.quota(to) == 0 || load.crowd[to] + 1 >= load.crowd[from] {
            continue;
        }
        for (other, held) in load.stage.groups.iter().enumerate() {
            let (Ok(theirs), Ok(new)) =
                (held.options.binary_search(there), held.options.binary_search(&here))
            else {
                continue;
            };
            let (leaves, comes) = (load.spot(other, theirs).1, load.spot(other, new).1);
            let worse = i64::from(load.crowd[comes]) + 1 - i64::from(load.crowd[leaves]);
            let gain = i64::from(load.crowd[from]) - i64::from(load.crowd[to]) - 1;
            let apart = held.reseller != load.stage.groups[group].reseller;
            if apart && load.placed[other][theirs] > 0 && load.quota(comes) > 0 && worse < gain {
                load.lift(group, option);
                load.lift(other, theirs);
                load.put(group, other_option, 1);
                load.put(other, new, 1);
                return true;
            }
        }
    }
    false
}
