import { refusalTable } from '../refusal.ts';

export const peopleRefusals = refusalTable('people', {
  'wrong-log-in': {
    status: 401,
    id: 'Surel dan kata sandi ini tidak cocok. Periksa keduanya, lalu coba lagi; kalau lupa kata sandi, mintalah tautan kata sandi baru kepada kantor koperasi.',
    en: 'This e-mail and password do not belong together. Check both and try again; if the password is forgotten, ask the cooperative office for a link to choose a new one.',
  },
  'no-cooperative': {
    status: 403,
    id: 'Anda bukan orang dari koperasi mana pun di sini. Mintalah undangan kepada kantor koperasi.',
    en: 'You are not a person of any cooperative here. Ask the cooperative office for an invitation.',
  },
  'other-cooperative': {
    status: 403,
    id: 'Anda bukan orang dari koperasi {code}. Hapus tajuk x-cooperative, atau isi kode koperasi Anda sendiri.',
    en: 'You are not a person of the cooperative {code}. Leave out the header x-cooperative, or give the code of your own.',
  },
  'key-unknown': {
    status: 401,
    id: 'Kunci program ini tidak dikenal. Kirim "Authorization: Bearer sentra_…" persis seperti yang ditampilkan saat kunci dibuat.',
    en: 'This program key is not known. Send "Authorization: Bearer sentra_…" exactly as it was shown when the key was made.',
  },
  'key-revoked': {
    status: 401,
    id: 'Kunci program "{name}" sudah dicabut. Mintalah kunci baru kepada kantor koperasi.',
    en: 'The program key "{name}" has been revoked. Ask the cooperative office for a new one.',
  },
  'key-expired': {
    status: 401,
    id: 'Kunci program "{name}" berlaku sampai {expiresAt}. Mintalah kunci baru kepada kantor koperasi.',
    en: 'The program key "{name}" was valid until {expiresAt}. Ask the cooperative office for a new one.',
  },
  'not-a-person': {
    status: 403,
    id: 'Kunci program tidak punya kata sandi. Masuk sebagai orang untuk menggantinya.',
    en: 'A program key has no password. Log in as a person to change yours.',
  },
  'wrong-current-password': {
    status: 422,
    id: 'Kata sandi yang sekarang tidak cocok. Ketik kata sandi yang Anda pakai untuk masuk.',
    en: 'The current password is not right. Type the password with which you log in.',
  },
  'member-needed': {
    status: 422,
    id: 'Peran anggota melihat usahanya sendiri, maka perlu kode anggota (memberCode) dan bukan kode pembeli.',
    en: 'The role member sees its own foundry, so it needs a member code (memberCode) and no buyer code.',
  },
  'buyer-needed': {
    status: 422,
    id: 'Peran pembeli melihat pesanannya sendiri, maka perlu kode pembeli (buyerCode) dan bukan kode anggota.',
    en: 'The role buyer sees its own orders, so it needs a buyer code (buyerCode) and no member code.',
  },
  'code-not-for-role': {
    status: 422,
    id: 'Peran {role} tidak terikat pada anggota atau pembeli. Kosongkan kode anggota dan kode pembeli.',
    en: 'The role {role} is not tied to a member or a buyer. Leave the member code and the buyer code empty.',
  },
  'member-unknown': {
    status: 422,
    id: 'Tidak ada anggota dengan kode {code}. Masukkan anggotanya lebih dulu, atau perbaiki kodenya.',
    en: 'There is no member with the code {code}. Enter the member first, or correct the code.',
  },
  'buyer-unknown': {
    status: 422,
    id: 'Tidak ada pembeli dengan kode {code}. Masukkan pembelinya lebih dulu, atau perbaiki kodenya.',
    en: 'There is no buyer with the code {code}. Enter the buyer first, or correct the code.',
  },
  'already-here': {
    status: 409,
    id: '{email} sudah menjadi orang dari koperasi ini. Keluarkan dulu kalau perannya harus berubah.',
    en: '{email} already is a person of this cooperative. Remove the person first if the role must change.',
  },
  'already-invited': {
    status: 409,
    id: 'Sudah ada undangan terbuka untuk {email}. Tarik undangan itu dulu, lalu undang lagi.',
    en: 'There is an open invitation for {email} already. Withdraw it first, then invite again.',
  },
  'password-of-known-person': {
    status: 422,
    id: '{email} sudah punya kata sandi di Sentra dari koperasi lain. Pakai kata sandi itu di sini.',
    en: '{email} already has a password in Sentra from another cooperative. Use that password here.',
  },
  'email-wrong': {
    status: 422,
    id: '"{email}" bukan alamat surel. Tulis seperti nama@contoh.id.',
    en: '"{email}" is not an e-mail address. Write it like name@example.org.',
  },
  'password-length': {
    status: 422,
    id: 'Kata sandi ini {length} karakter; perlu {least} sampai {most}.',
    en: 'This password has {length} characters; it needs {least} to {most}.',
  },
  'same-moment': {
    status: 409,
    id: 'Orang dengan surel {email} baru saja dibuat pada saat yang sama. Ulangi sekali lagi.',
    en: 'A person with the e-mail {email} was made at this very moment. Do it once more.',
  },
  'invitation-unknown': {
    status: 404,
    id: 'Undangan ini tidak ada. Buka tautan persis seperti yang Anda terima.',
    en: 'There is no such invitation. Open the link exactly as you got it.',
  },
  'invitation-used': {
    status: 410,
    id: 'Undangan ini sudah dipakai. Masuklah dengan surel dan kata sandi Anda.',
    en: 'This invitation has been used. Log in with your e-mail and password.',
  },
  'invitation-withdrawn': {
    status: 410,
    id: 'Undangan ini sudah ditarik oleh kantor koperasi. Mintalah undangan baru.',
    en: 'This invitation was withdrawn by the cooperative office. Ask for a new one.',
  },
  'invitation-expired': {
    status: 410,
    id: 'Undangan ini berlaku sampai {expiresAt}. Mintalah undangan baru kepada kantor koperasi.',
    en: 'This invitation was valid until {expiresAt}. Ask the cooperative office for a new one.',
  },
  'person-unknown': {
    status: 404,
    id: 'Tidak ada orang dengan nomor {id} di koperasi ini. Lihat daftar orang.',
    en: 'There is no person with the id {id} in this cooperative. See the list of people.',
  },
  'reset-own': {
    status: 409,
    id: 'Kata sandi Anda sendiri diganti lewat "Ganti kata sandi" di menu nama Anda.',
    en: 'Your own password is changed with "Change password" in the menu under your name.',
  },
  'reset-elsewhere': {
    status: 409,
    id: '{email} juga orang dari koperasi lain, maka kantor satu koperasi tidak dapat membuka sandinya. Pengelola server dapat: sentra password {email}.',
    en: '{email} is of another cooperative too, so the office of one cannot open the password. Who runs the server can: sentra password {email}.',
  },
  'reset-unknown': {
    status: 404,
    id: 'Tautan ini tidak berlaku: sudah dipakai, atau diganti tautan yang lebih baru. Mintalah yang baru kepada kantor koperasi.',
    en: 'This link is not valid: it has been used, or a newer one took its place. Ask the cooperative office for a new one.',
  },
  'reset-expired': {
    status: 410,
    id: 'Tautan ini berlaku sampai {expiresAt}. Mintalah yang baru kepada kantor koperasi.',
    en: 'This link was valid until {expiresAt}. Ask the cooperative office for a new one.',
  },
  'email-unknown': {
    status: 404,
    id: 'Tidak ada orang dengan surel {email}. Periksa ejaannya; orang baru ditambah dengan: sentra person.',
    en: 'There is no person with the e-mail {email}. Check the spelling; a new person is added with: sentra person.',
  },
  'last-office': {
    status: 409,
    id: 'Ini satu-satunya orang kantor; tanpanya tidak ada yang dapat mengundang siapa pun. Undang orang kantor lain lebih dulu.',
    en: 'This is the only person of the office; without one nobody can invite anyone. Invite another person of the office first.',
  },
  'key-missing': {
    status: 404,
    id: 'Tidak ada kunci program dengan nomor {id}. Lihat daftar kunci.',
    en: 'There is no program key with the id {id}. See the list of keys.',
  },
  'key-already-over': {
    status: 422,
    id: 'Kunci akan berakhir pada {expiresAt}, dan itu sudah lewat. Pilih waktu sesudah sekarang, atau kosongkan.',
    en: 'The key would expire at {expiresAt}, which is past. Choose a later time, or none.',
  },
  'public-url-wrong': {
    status: 422,
    id: 'Alamat umum "{url}" bukan alamat http atau https. Tulis seperti https://sentra.contoh.id.',
    en: 'The public address "{url}" is not an http or https address. Write it like https://sentra.example.org.',
  },
  'secret-too-short': {
    status: 422,
    id: 'Rahasia di {place} panjangnya {length} karakter; perlu paling sedikit {least}, dan acak. Buat misalnya dengan: openssl rand -base64 48',
    en: 'The secret in {place} has {length} characters; it needs at least {least}, and at random. Make one for instance with: openssl rand -base64 48',
  },
  'secret-file-missing': {
    status: 422,
    id: 'SENTRA_SECRET_FILE menunjuk ke {file}, tetapi berkas itu tidak ada. Buat berkasnya, atau kosongkan variabel itu.',
    en: 'SENTRA_SECRET_FILE names {file}, but there is no such file. Make it, or leave the variable unset.',
  },
});
