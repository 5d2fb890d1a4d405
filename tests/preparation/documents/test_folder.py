"""What lies in a folder, and what must not be opened."""

import os
from pathlib import Path

from secondround.preparation.documents.arrival.folder import files_in


def test_files_below_are_found_by_name_and_hidden_ones_are_not(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "about.html").write_text("x")
    (tmp_path / "cv.txt").write_text("x")
    for left_behind in (".DS_Store", "~$cv.docx", ".git", "Thumbs.db"):
        (tmp_path / left_behind).write_text("x")
    assert [one.name for one in files_in(tmp_path, 100)] == ["cv.txt", "pages/about.html"]


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "secret.txt"
    outside.write_text("x")
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "link.txt").symlink_to(outside)
    (folder / "deep").symlink_to(tmp_path)
    (folder / "gone.txt").symlink_to(tmp_path / "nowhere")
    (folder / "loop").symlink_to(folder / "loop")
    found = {one.name: one.refusal for one in files_in(folder, 100)}
    assert found == {
        "link.txt": "outside",
        "deep": "outside",
        "gone.txt": "broken",
        "loop": "broken",
    }


def test_a_link_inside_the_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "cv.txt").write_text("x")
    (tmp_path / "again.txt").symlink_to(tmp_path / "cv.txt")
    assert {one.name: one.refusal for one in files_in(tmp_path, 100)} == {
        "again.txt": "",
        "cv.txt": "",
    }


def test_a_huge_file_is_refused_without_being_opened(tmp_path: Path) -> None:
    huge = tmp_path / "film.pdf"
    with huge.open("wb") as file:
        os.truncate(file.fileno(), 2_000_000_000)
    (found,) = files_in(tmp_path, 100_000_000)
    assert (found.refusal, found.size) == ("too large", 2_000_000_000)


def test_a_pipe_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (found,) = files_in(tmp_path, 100)
    assert found.refusal == "not a file"
