/**
 * Passwords that are guessed first, in lower case and without punctuation: those that head every list of leaked passwords,
 * their usual doublings, and the words of this house. Digits before or after them change nothing, see `passwordRefusal`;
 * runs and repetitions are found by rule.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `
password passwordpassword passwort passwordone mypassword thepassword yourpassword newpassword oldpassword
password1password passw0rd p4ssword p4ssw0rd changeme changemenow changemeplease letmein letmeinnow
letmeinplease welcome welcomeback welcomehome welcometo iloveyou iloveyouforever iloveyousomuch iloveyoumore
ihateyou qwerty qwertyuiop qwertyuiopas qwertyuiopasdf qwertyuiopasdfghjkl qwertyuiopasdfghjklzxcvbnm
qwertyqwerty qwerty123qwerty qwertz qwertzuiop azerty azertyuiop asdfgh asdfghjkl asdfghjklasdfghjkl
asdfasdfasdf zxcvbn zxcvbnm zxcvbnmzxcvbnm qazwsx qazwsxedc qazwsxedcrfv qazwsxedcrfvtgb 1qaz2wsx 1qaz2wsx3edc
1qaz2wsx3edc4rfv zaq12wsx 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y 1q2w3e4r5t6y7u8i9o0p q1w2e3r4 q1w2e3r4t5 q1w2e3r4t5y6
qwe123qwe123 abc123abc123 abcabcabcabc abcd1234abcd 123qwe123qwe 123abc123abc admin adminadmin administrator
administratoradministrator superadmin sysadmin root rootroot rootrootroot superuser useruseruser defaultpassword
default temporary temporarypassword temppassword monkey monkeymonkey dragon dragondragon sunshine
sunshinesunshine princess princessprincess football footballfootball baseball basketball superman
supermansuperman batman batmanbatman starwars starwarsstarwars pokemon pokemonpokemon computer computercomputer
internet internetinternet whatever whateverwhatever trustno1 trustnoone shadow shadowshadow master mastermaster
michael jennifer jessica charlie ashley daniel andrew joshua matthew thomas jordan hunter killer george harley
ranger buster soccer hockey summer summersummer winter spring autumn manchesterunited manchester liverpool
liverpoolfc chelsea chelseafc arsenal barcelona realmadrid juventus bayernmunich secret secretsecret topsecret
supersecret secretpassword private confidential security securitysecurity access accessaccess login loginlogin
loginpassword pass passpass passpasspass correcthorsebatterystaple thequickbrownfox quickbrownfox tobeornottobe
maytheforcebewithyou helloworld hellohello hellohellohello goodmorning goodnight happybirthday merrychristmas
iamthebest godisgood godislove jesuschrist jesuslovesme ilovejesus ilovegod blessed blessings letmeinletmein
openthedoor opensesame opensesameopensesame abracadabra rockyou rockyourockyou unitednations
unitednationsunitednations secretariat secretariatsecretariat permanentmission delegation delegationdelegation
chairman conference conferenceconference meeting meetingmeeting vienna viennavienna geneva genevageneva newyork
newyorknewyork newyorkcity rostrum rostrumrostrum rostrumpassword rostrumadmin adminrostrum passwordrostrum
demonstration demonstrationdemonstration google googlegoogle facebook facebookfacebook microsoft
microsoftmicrosoft windows windowswindows linkedin linkedinlinkedin samsung samsungsamsung iphone iphoneiphone
android androidandroid january february march april august september october november december monday tuesday
wednesday thursday friday saturday sunday chocolate butterfly strawberry cheeseburger cookies cookiemonster
pumpkin peanut snoopy scooby spiderman ironman avengers harrypotter gandalf lordoftherings matrix motdepasse
monmotdepasse contrasena micontrasena senha minhasenha parola haslo kennwort meinpasswort wachtwoord
`
    .trim()
    .split(/\s+/),
);
