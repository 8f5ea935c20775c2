package org.slipway.oauth2;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slipway.login.Secrets;

class RefreshChainTest {

    private final RefreshChain chain = new RefreshChain(Secrets.bytes(32));
    private final byte[] salt = Secrets.bytes(16);

    @Test
    void givesTheSameSuccessorForTheSameSalt() {
        PrefixedSecret first = chain.first();

        assertThat(chain.after(first, salt)).isEqualTo(chain.after(first, salt.clone()));
        assertThat(chain.after(first, Secrets.bytes(16))).isNotEqualTo(chain.after(first, salt));
        assertThat(chain.after(first, salt)).isNotEqualTo(first);
    }

    @Test
    void needsTheKeyForTheSuccessor() {
        PrefixedSecret first = chain.first();

        assertThat(new RefreshChain(Secrets.bytes(32)).after(first, salt)).isNotEqualTo(chain.after(first, salt));
    }

    @Test
    void keepsThePrefixSoThatTheGrantIsFound() {
        PrefixedSecret first = chain.first();

        assertThat(chain.after(first, salt).prefix()).isEqualTo(first.prefix());
        assertThat(PrefixedSecret.parse(chain.after(first, salt).text())).isPresent();
    }

    @Test
    void recognisesEveryTokenThatItMade() {
        PrefixedSecret token = chain.first();
        for (int i = 0; i < 20; i++) {
            assertThat(chain.recognises(token)).isTrue();
            token = chain.after(token, Secrets.bytes(16));
        }
    }

    @Test
    void doesNotRecogniseAGuess() {
        PrefixedSecret genuine = chain.first();
        char last = genuine.secret().charAt(39);
        String changed = genuine.secret().substring(0, 39) + (last == 'a' ? 'b' : 'a');

        assertThat(chain.recognises(new PrefixedSecret(genuine.prefix(), changed)))
                .isFalse();
        assertThat(chain.recognises(new PrefixedSecret(
                        genuine.prefix(), PrefixedSecret.random().secret())))
                .isFalse();
        assertThat(chain.recognises(new RefreshChain(Secrets.bytes(32)).first()))
                .isFalse();
    }

    @Test
    void neverShowsItsKey() {
        assertThat(chain).hasToString("RefreshChain[]");
    }
}
