//! The file that a console keeps between sessions.

use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;

use pikett::config::{Kept, StateFile};
use pikett::tui::memory::Memory;
use pikett::words::console::{OfAct, Unkept};
use tempfile::TempDir;

fn file(folder: &TempDir) -> StateFile {
    StateFile::in_folder(&folder.path().join("state/pikett"), Path::new("/srv/desk.db"), "mk", None)
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn it_is_private_and_replaced_as_a_whole() {
    let folder = tempfile::tempdir().unwrap();
    let file = file(&folder);
    for text in ["{}", r#"{ "history": ["q"] }"#] {
        file.write(text).unwrap();
        assert_eq!(fs::read_to_string(file.path()).unwrap(), text);
    }
    assert_eq!(mode(file.path()), 0o600);
    assert_eq!(mode(file.path().parent().unwrap()), 0o700);
    let left: Vec<_> = fs::read_dir(file.path().parent().unwrap()).unwrap().collect();
    assert_eq!(left.len(), 1, "{left:?}");
    let Kept { value, complaint, .. } = file.read::<Memory>();
    assert_eq!((value.history, complaint), (vec!["q".to_owned()], None));
}

#[test]
fn each_desk_and_user_has_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let of = |desk: &str, user: &str| StateFile::in_folder(folder.path(), Path::new(desk), user, None);
    let desk = folder.path().join("desk.db");
    fs::write(&desk, "").unwrap();
    symlink(&desk, folder.path().join("link.db")).unwrap();
    let link = folder.path().join("link.db");
    assert_eq!(of(desk.to_str().unwrap(), "mk"), of(link.to_str().unwrap(), "mk"));
    let view = |view| StateFile::in_folder(folder.path(), Path::new("/a/desk.db"), "mk", Some(view));
    let others = [
        of("/a/desk.db", "mk"),
        of("/b/desk.db", "mk"),
        of("/a/desk.db", "lw"),
        of("/a/../etc", "mk"),
        view("tks"),
        view("nord"),
    ];
    for (index, one) in others.iter().enumerate() {
        assert_eq!(one.path().parent(), Some(folder.path()));
        assert!(others[..index].iter().all(|other| other != one));
        let name = one.path().file_name().unwrap().to_str().unwrap();
        assert!(name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'.'), "{name}");
    }
}

#[test]
fn what_cannot_be_used_is_set_aside_and_told_once() {
    let broken: [&[u8]; 4] = [b"{ \"history\": [", b"[1, 2]", b"\xff\xfe", &vec![b' '; (1 << 20) + 1]];
    for text in broken {
        let folder = tempfile::tempdir().unwrap();
        let file = file(&folder);
        file.write("{}").unwrap();
        fs::write(file.path(), text).unwrap();
        let Kept { value, file, complaint } = file.read::<Memory>();
        assert_eq!(value, Memory::default());
        let (file, complaint) = (file.expect("it can be written anew"), complaint.expect("it is told"));
        let aside = file.path().with_extension("broken");
        assert!(
            matches!(&complaint, OfAct::Unusable { aside: Some(now), .. } if *now == aside),
            "{complaint:?}"
        );
        assert_eq!(fs::read(file.path().with_extension("broken")).unwrap(), text);
        assert_eq!(file.read::<Memory>().complaint, None, "the second start says nothing");
    }
}

#[test]
fn a_second_broken_file_leaves_the_first_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    for text in ["first", "second", "third"] {
        let file = file(&folder);
        file.write("{}").unwrap();
        fs::write(file.path(), text).unwrap();
        assert!(file.read::<Memory>().complaint.is_some());
    }
    let aside = |name: &str| fs::read_to_string(file(&folder).path().with_extension(name)).unwrap();
    assert_eq!(["broken", "broken-2", "broken-3"].map(aside), ["first", "second", "third"]);
}

#[test]
fn what_cannot_be_set_aside_is_not_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let file = file(&folder);
    fs::create_dir_all(file.path().with_extension("broken").join("in the way")).unwrap();
    for number in 2..=9 {
        fs::write(file.path().with_extension(format!("broken-{number}")), "older").unwrap();
    }
    fs::write(file.path(), "no JSON").unwrap();
    let Kept { file: left, complaint, .. } = file.clone().read::<Memory>();
    assert_eq!(left, None);
    assert!(matches!(complaint, Some(OfAct::Unusable { aside: None, .. })), "{complaint:?}");
    assert_eq!(fs::read_to_string(file.path()).unwrap(), "no JSON");
}

#[test]
fn a_pipe_in_its_place_is_not_waited_for() {
    let folder = tempfile::tempdir().unwrap();
    let file = file(&folder);
    fs::create_dir_all(file.path()).unwrap();
    let complaint = file.read::<Memory>().complaint;
    assert!(matches!(complaint, Some(OfAct::Unusable { why: Unkept::NoFile, .. })), "{complaint:?}");
}

#[test]
fn a_folder_that_cannot_be_written_is_an_error_and_keeps_what_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let file = file(&folder);
    file.write("{}").unwrap();
    assert!(file.write(&"x".repeat((1 << 20) + 1)).is_err());
    let state = file.path().parent().unwrap();
    fs::set_permissions(state, Permissions::from_mode(0o500)).unwrap();
    // The system's administrator may write everywhere.
    let refused = file.write(r#"{ "history": [] }"#).is_err();
    fs::set_permissions(state, Permissions::from_mode(0o700)).unwrap();
    if refused {
        assert_eq!(fs::read_to_string(file.path()).unwrap(), "{}");
    }
    assert_eq!(fs::read_dir(state).unwrap().count(), 1, "no half-written file is left");
}
