//! The number of a snapshot's layout follows from what a world holds.

use std::any::type_name;
use std::collections::BTreeMap;

use pikett::domain::base::instant::Instant;
use pikett::domain::base::text::Text;
use pikett::domain::world::World;
use pikett::store::shape::id;
use pikett::store::{Journal, Snapshot};
use rusqlite::Connection;
use serde::Deserialize;

use super::{block_on, create};
use crate::support::{Lab, at};

/// Numbers of types that all have one and the same name, each with what it is declared as.
macro_rules! alike {
    ($({ $($declared:tt)* })+) => {
        [$({
            #[allow(dead_code, reason = "only their shape is looked at")]
            #[derive(Deserialize)]
            $($declared)*
            (stringify!($($declared)*), type_name::<Row>(), id::<Row>("1").unwrap())
        }),+]
    };
}

fn each_of_its_own(rows: &[(&str, &str, u32)]) {
    for (index, (declared, name, number)) in rows.iter().enumerate() {
        assert!(*number > 99, "no number of former days");
        for (other, other_name, same) in &rows[..index] {
            assert_eq!(name, other_name, "nothing but what is in them tells them apart");
            assert_ne!(number, same, "{declared}\n{other}");
        }
    }
}

#[test]
fn a_field_that_comes_goes_moves_or_changes_is_another_shape() {
    each_of_its_own(&alike! {
        { struct Row { a: u32, b: u32 } }
        { struct Row { b: u32, a: u32 } }
        { struct Row { a: u32 } }
        { struct Row { a: u32, b: u32, c: bool } }
        { struct Row { a: u32, c: u32 } }
        { struct Row { a: u32, b: u64 } }
        { struct Row { a: u32, b: i32 } }
        { struct Row { a: u32, b: Option<u32> } }
        { struct Row { a: u32, b: Vec<u32> } }
        { struct Row { a: u32, b: (u32, u32) } }
        { struct Row { a: u32, b: [u32; 3] } }
        { struct Row { a: u32, b: BTreeMap<u32, u32> } }
        { struct Row { a: u32, b: String } }
        { struct Row { a: u32, b: Text } }
        { struct Row { a: u32, b: Instant } }
        { struct Row { a: u32, b: i64 } }
        { struct Row(u32, u32); }
        { struct Row(u32); }
        { struct Row(u64); }
        { struct Row(Text); }
        { struct Row(String); }
        { struct Row; }
    });
}

type Deep<T> = Result<u8, (u8, Result<u8, T>)>;

#[test]
fn so_is_a_variant_however_deep() {
    each_of_its_own(&alike! {
        { enum Row { A, B } }
        { enum Row { B, A } }
        { enum Row { A } }
        { enum Row { A, B, C } }
        { enum Row { A, B(u32) } }
        { enum Row { A, B(u64) } }
        { enum Row { A, B(u32, u32) } }
        { enum Row { A, B { at: u32 } } }
        { enum Row { A, B { on: u32 } } }
        { enum Row { A, B { at: u32, to: Option<u32> } } }
        { enum Row { A(Option<Vec<Result<u8, u16>>>), B } }
        { enum Row { A(Option<Vec<Result<u8, u32>>>), B } }
        { enum Row { A(BTreeMap<u8, Deep<u16>>), B } }
        { enum Row { A(BTreeMap<u8, Deep<u32>>), B } }
    });
}

#[test]
fn the_same_is_the_same() {
    let [(.., one), (.., other)] = alike! {
        { struct Row { a: Option<u32>, b: Vec<Text> } }
        { struct Row { a: Option<u32>, b: Vec<Text> } }
    };
    assert_eq!(one, other);
    assert_eq!(id::<World>("1").unwrap(), id::<World>("1").unwrap());
    assert_ne!(id::<World>("1").unwrap(), id::<World>("2").unwrap(), "each version reads records anew");
}

/// What holds itself has a shape all the same, unless nothing ever ends it.
#[test]
fn what_holds_itself_ends() {
    each_of_its_own(&alike! {
        { struct Row { below: Vec<Row>, a: u32 } }
        { struct Row { below: Vec<Row>, a: u64 } }
        { struct Row { below: Option<Box<Row>>, a: u64 } }
        { struct Row { below: BTreeMap<Text, Row>, a: u64 } }
        { enum Row { A(Vec<Row>), B(u8) } }
    });
    #[derive(Deserialize)]
    #[expect(dead_code, reason = "only its shape is looked at")]
    enum Endless {
        Not(Box<Endless>),
        End,
    }
    id::<Endless>("1").unwrap_err();
    // Nor has what would have to be told what it is.
    id::<serde_json::Value>("1").unwrap_err();
}

/// The number is the same in another process, even in another program of these sources.
#[test]
fn a_snapshot_of_another_process_is_good() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("desk.db");
    let made = assert_cmd::Command::cargo_bin("pikett").unwrap().args(["demo", "--keep"]).arg(&path).assert();
    made.success();
    let snapshot = block_on(create(&path).snapshot()).unwrap().unwrap();
    assert!(snapshot.world().is_some());
}

/// As a desk comes from the last pikett that numbered its layouts by hand.
#[test]
fn a_snapshot_of_another_layout_is_made_anew() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("desk.db");
    let journal = std::sync::Arc::new(create(&path));
    let mut lab = Lab::on(journal.clone());
    lab.fill_small();
    lab.save();
    let good = block_on(journal.snapshot()).unwrap().unwrap();
    let own = Connection::open(&path).unwrap();
    for layout in [8, good.layout - 1, u32::MAX] {
        own.execute("UPDATE snapshot SET layout = ?1", [layout]).unwrap();
        let old = block_on(journal.snapshot()).unwrap().unwrap();
        assert_eq!((old.layout, old.world()), (layout, None));
        let mut again = Lab::open(journal.clone()).unwrap();
        assert_eq!(again.desk().world(), lab.desk().world(), "{layout}");
        again.set(at("2026-11-24T10:00:00+01:00"));
        again.save();
        let anew: Snapshot = block_on(journal.snapshot()).unwrap().unwrap();
        assert_eq!(anew, good, "{layout}");
    }
}
